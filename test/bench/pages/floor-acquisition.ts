import type { Acquisition } from '@lmp-widgets/data-adapter'
import { html, Slot } from './dom.js'
import type { Part } from './floor-counts.js'
import { number, signed } from './floor-format.js'
import { plainKit } from './floor-kit.js'

/** What draws the bars: by hand, or a chart library. */
export interface Plot {
  element: Element
  show(data: Acquisition): void
}

/** The card of the chart: its total, its drop-downs, and whatever draws its bars. */
export function acquisitionChart(title: string, plot: Plot, kit = plainKit): Part<Acquisition> {
  const total = new Slot()
  const delta = new Slot()
  const head = html(
    'div',
    { class: 'foot' },
    html('span', { class: 'value' }, total.node),
    html('b', {}, delta.node),
  )
  const view = kit.select('View')
  const period = kit.select('Period')
  const frame = kit.card(title, 'chart', [head, plot.element], view.element, period.element)
  let filled = false
  return {
    element: frame.element,
    show(data) {
      frame.fill()
      if (!filled) {
        view.fill(['Monthly', 'Quarterly'])
        period.fill(data.periods)
      }
      filled = true
      total.set(number(data.current.value))
      delta.set(`${signed(data.current.value, data.previous.value)} vs ${number(data.previous.value)}`)
      plot.show(data)
    },
  }
}
