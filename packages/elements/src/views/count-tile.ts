import type { Count } from '@lmp-widgets/data-adapter'
import { html, nothing, type TemplateResult } from 'lit'
import { drillLink } from '../base/drill-link.js'
import { bone } from '../base/frame.js'
import type { View } from '../base/view.js'
import { change, type Direction } from './change.js'
import { sparkline } from './sparkline.js'

/** What a tile says besides its number. */
export interface TileOptions {
  /** Which direction is good news. */
  good?: Direction
  /** Beside the number, such as "of 12". */
  suffix?: string
  /** In the place of the comparison with last month. */
  note?: string
}

/** One number, the way to its list, and how it has changed since the end of last month. */
export function countTile(view: View, count: Count, options: TileOptions = {}): TemplateResult {
  const { drillDown, trend = [], value } = count
  const { good = 'up', note, suffix } = options
  const last = trend.at(-1)
  const step =
    last === undefined
      ? nothing
      : html`${change(view, value, last, { good, percentFrom: 1000 })} ${view.text.vsLastMonth}`
  return html`<div class="number">
      ${drillLink(view, drillDown, view.format.number(value), {
        class: 'value',
        id: 'value',
        labelledBy: 'heading value age',
      })}
      ${suffix ? html`<span class="suffix">${suffix}</span>` : nothing}
    </div>
    <div class="foot">
      <span>${note ?? step}</span>${last === undefined ? nothing : sparkline([...trend, value])}
    </div>`
}

/** The same boxes without a number in them. */
export const countSkeleton = (): TemplateResult =>
  html`<div class="number">${bone('value')}</div>
    <div class="foot">${bone('line')}</div>`
