import type { WindowedCount } from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/inactive-new-partners.js'
import { html, nothing } from 'lit'
import { customElement } from '../base/custom-element.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { countSkeleton, countTile } from '../views/count-tile.js'
import { countTileStyles } from '../views/count-tile.styles.js'

/**
 * How many new partners have not sold a full license since they were acquired.
 * @fires {CustomEvent} lmp-drill-down - A click on the number; cancel it to open the list yourself
 * @fires {CustomEvent} lmp-state - It stands differently now
 * @fires {CustomEvent} lmp-error - Asking failed
 * @csspart card - The box
 * @csspart heading - Its title
 * @csspart value - The number
 * @csspart link - The number, when it leads to its list
 * @cssstate loading
 * @cssstate ready
 * @cssstate stale
 * @cssstate denied
 * @cssstate error
 * @cssstate unavailable
 */
@customElement('lmp-inactive-new-partners')
export class InactiveNewPartners extends WidgetElement<'inactive-new-partners'> {
  static override readonly widget = 'inactive-new-partners'
  static override readonly validate = isAnswer
  static override readonly place = 'tile'
  static override styles = [WidgetElement.styles, countTileStyles]

  protected override renderTools(data: WindowedCount | undefined, { format, text }: View) {
    return data ? html`<span class="pill">${text.lastDays(format.number(data.windowDays))}</span>` : nothing
  }

  protected override renderData(data: WindowedCount, view: View) {
    const of = view.format.number(data.of)
    return countTile(view, data, {
      good: 'down',
      ...(data.value > 0
        ? { suffix: view.text.ofNewPartners(of) }
        : { note: view.text.noneOfNewPartners(of) }),
    })
  }

  protected override renderSkeleton() {
    return countSkeleton()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-inactive-new-partners': InactiveNewPartners
  }
}
