import type { Count } from '@lmp-widgets/data-adapter'
import { html, type TemplateResult } from 'lit'
import { drillLink } from '../base/drill-link.js'
import type { View } from '../base/view.js'
import { change, type Direction } from './change.js'
import { sparkline } from './sparkline.js'

/** What a tile says besides its number. */
export interface TileOptions {
  /** Which direction is good news. */
  good?: Direction
  /** Beside the number, such as "of 12". */
  suffix?: string
  /** In place of the comparison with last month. */
  note?: string
}

/** One number, the way to its list, and how it has changed since the end of last month. */
export function countTile(
  view: View,
  { drillDown, trend = [], value }: Count,
  { good = 'up', note, suffix }: TileOptions = {},
): TemplateResult {
  const last = trend.at(-1)
  const number = view.format.number(value)
  const link = drillLink(view, drillDown, number, {
    class: number[9] ? 'value n' : 'value',
    id: 'value',
    labelledBy: 'heading value age',
  })
  // Each place in a template is two nodes more, on pages with a thousand tiles: there are only as many as are filled.
  return html`<div class="number">${suffix ? html`${link} <span class="suffix">${suffix}</span>` : link}</div>
    <div class="foot">
      ${
        last === undefined
          ? note
          : html`<span
                >${note ?? change(view, value, last, { good, percentFrom: 1000, than: view.text.vsLastMonth })}</span
              >${sparkline([...trend, value])}`
      }
    </div>`
}

/** The same boxes without a number in them. */
export const countSkeleton = (): TemplateResult =>
  html`<div class="number"><span class="bone value"></span></div>
    <div class="foot"><span class="bone line"></span></div>`
