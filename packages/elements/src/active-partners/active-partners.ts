import type { Count } from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/active-partners.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { countSkeleton, countTile } from '../views/count-tile.js'
import { countTileStyles } from '../views/count-tile.styles.js'

/**
 * How many partners are active.
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
export class ActivePartners extends WidgetElement<'active-partners'> {
  static override readonly widget = 'active-partners'
  static override readonly heading = 'Active partners'
  static override readonly validate = isAnswer
  static override readonly place = 'tile'
  static override styles = [WidgetElement.styles, countTileStyles]

  protected override renderData(count: Count, view: View) {
    return countTile(view, count)
  }

  protected override renderSkeleton() {
    return countSkeleton()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-active-partners': ActivePartners
  }
}
