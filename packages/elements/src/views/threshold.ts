import type { Threshold } from '@lmp-widgets/data-adapter'
import type { View } from '../base/view.js'
import { lists } from '../messages/lists.js'
import { words } from '../messages/words.js'

/** `10%`, `1,500 units` */
export const thresholdInWords = ({ kind, value }: Threshold, view: View): string =>
  kind === 'percent'
    ? view.format.percent(value / 100)
    : words(view, lists).units(view.format.number(value), value)
