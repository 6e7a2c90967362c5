import type { Count } from '@lmp-widgets/data-adapter'
import { html, nothing, type TemplateResult } from 'lit'
import { drillLink } from '../base/drill-link.js'
import { bone } from '../base/frame.js'
import type { View } from '../base/view.js'
import { change } from './change.js'
import { sparkline } from './sparkline.js'

/** What a tile says besides its number. */
export interface TileOptions {
  /** Which direction is good news. */
  good: 'up' | 'down'
  /** Beside the number, such as "of 12". */
  suffix?: string
  /** In the place of the comparison with last month. */
  note?: string | undefined
}

/** One number, the way to its list, and how it has changed since the end of last month. */
export function countTile(view: View, count: Count, { good, suffix, note }: TileOptions): TemplateResult {
  const { drillDown, trend = [], value } = count
  const link = { class: 'value', id: 'value', labelledBy: 'heading value age' }
  return html`<div class="number">
      ${drillLink(view, drillDown, view.format.number(value), link)}
      ${suffix ? html`<span class="suffix">${suffix}</span>` : nothing}
    </div>
    <div class="foot">
      <span
        >${note ?? (trend.length > 0 ? html`${change(view, value, trend.at(-1)!, { good, percentFrom: 1000 })} ${view.text.vsLastMonth}` : nothing)}</span
      >
      ${trend.length > 0 ? sparkline([...trend, value]) : nothing}
    </div>`
}

/** The same boxes without a number in them. */
export function countSkeleton(): TemplateResult {
  return html`<div class="number">${bone('value')}</div>
    <div class="foot">${bone('line')}</div>`
}
