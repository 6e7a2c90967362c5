import type { Tone } from '@lmp-widgets/data-adapter'
import { svg } from './dom.js'
import { SHAPES } from './floor-shapes.js'

/** A tone as a shape besides its colour. */
export const toneShape = (tone: Tone) =>
  svg(
    'svg',
    { class: `shape ${tone}`, viewBox: '0 0 12 12', 'aria-hidden': 'true' },
    svg('path', { d: SHAPES[tone] }),
  )
