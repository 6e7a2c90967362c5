import type { UnitDecrease } from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/chargeable-unit-decrease.js'
import { html, nothing, svg } from 'lit'
import { drillLink } from '../base/drill-link.js'
import { bone } from '../base/frame.js'
import { MONTH } from '../base/shapes.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { lists } from '../messages/lists.js'
import { words } from '../messages/words.js'
import { listStyles } from '../styles/list.styles.js'
import { pillStyles } from '../styles/pill.styles.js'
import { name } from '../views/name.js'
import { thresholdInWords } from '../views/threshold.js'
import { decreaseStyles } from './chargeable-unit-decrease.styles.js'

const MOST_PRODUCTS = 20

/**
 * For each product, how many partners' chargeable units fell by more than the threshold.
 * @csspart list - The products
 * @csspart item - One product
 * @csspart label - Its name
 * @csspart bar - How it compares with the first one
 * @csspart value - A number
 * @csspart link - A number that leads to its list
 * @accessibility A list that its heading names; each number is a link named by its product.
 * @accessibility The bars are pictures of the numbers and are not read.
 * @accessibility The threshold is read with the cycle that it holds for.
 */
export class ChargeableUnitDecrease extends WidgetElement<'chargeable-unit-decrease'> {
  static override readonly widget = 'chargeable-unit-decrease'
  static override readonly heading = 'Partners with decrease in chargeable units'
  static override readonly validate = isAnswer
  static override readonly place = 'aside'
  static override styles = [WidgetElement.styles, pillStyles, listStyles, decreaseStyles]

  protected override renderTools(data: UnitDecrease | undefined, view: View): unknown {
    if (!data) return bone('tools')
    const text = words(view, lists)
    const threshold = thresholdInWords(data.threshold, view)
    return html`<span class="pill">
      <span aria-hidden="true">${text.above(threshold)}</span>
      <span class="unseen">${text.aboveInCycle(threshold, view.format.date(data.cycle, MONTH))}</span>
    </span>`
  }

  protected override renderData(data: UnitDecrease, view: View): unknown {
    const { format } = view
    const text = words(view, lists)
    const { cycle, products } = data
    const shown = products.slice(0, MOST_PRODUCTS)
    const most = Math.max(...shown.map(product => product.value), 1)
    const more = products.length - MOST_PRODUCTS
    return html`${this.isEmpty(data) ? html`<p class="note">${text.noDecrease}</p>` : nothing}
      <ul part="list" aria-labelledby="heading">
        ${shown.map(
          (product, i) =>
            html`<li part="item">
              <span id="l${i}" class="label" part="label">${name(product.name)}</span>
              ${drillLink(view, product.drillDown, format.number(product.value), {
                class: product.value ? 'n' : 'n zero',
                id: `n${i}`,
                labelledBy: `l${i} n${i}`,
              })}
              <svg aria-hidden="true" part="bar">
                ${product.value ? svg`<rect width=${`${(product.value / most) * 100}%`} height="3" rx="1.5" />` : nothing}
              </svg>
            </li>`,
        )}
        ${more > 0 ? html`<li class="more">${text.moreProducts(format.number(more), more)}</li>` : nothing}
      </ul>
      <p class="cycle">${format.date(cycle, MONTH)}</p>`
  }

  protected override isEmpty({ products }: UnitDecrease) {
    return products.every(product => product.value === 0)
  }

  protected override renderSkeleton(): unknown {
    return html`<ul aria-hidden="true">
        ${Array.from({ length: 5 }, () => html`<li><span>${bone('line')}</span><span class="n"></span><svg></svg></li>`)}
      </ul>
      <p class="cycle">${bone('line')}</p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-chargeable-unit-decrease': ChargeableUnitDecrease
  }
}
