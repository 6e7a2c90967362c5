import type { Count } from '@lmp-widgets/data-adapter'
import { set, svg } from './dom.js'
import type { Scale } from './floor-axis.js'
import { number } from './floor-format.js'
import { lead } from './floor-link.js'

/** The positions of all bars. */
export const BASE = 182

export const across = (share: number) => `${share.toFixed(2)}%`

/** Where a bar is, in percent of the drawing's width. */
export interface Place {
  left: number
  width: number
  /** What belongs to it of the ground behind it. */
  from: number
  ground: number
}

/** One bar, a link; what is still running is hatched. */
export function bar(series: 'previous' | 'current', { from, ground, left, width }: Place, partial: boolean) {
  const hit = { class: 'hit', x: across(from), width: across(ground), y: 6, height: BASE - 6 }
  const size = { x: across(left), width: across(width) }
  const rects = (partial ? [series, 'hatch'] : [series]).map(kind => svg('rect', { class: kind, ...size }))
  const element = svg('a', {}, svg('rect', hit), ...rects)
  /** What stands over it while it is pointed at, and where. */
  const hint = { text: '', x: across(left + width / 2), y: 0 }
  return {
    element,
    hint,
    show(count: Count, name: string, y: Scale) {
      const top = y(count.value)
      for (const rect of rects) {
        set(rect, 'y', String(top))
        set(rect, 'height', String(BASE - top))
      }
      set(element, 'aria-label', name)
      lead(element, count)
      hint.text = number(count.value)
      hint.y = top - 6
    },
  }
}
