import type { Count } from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/active-partners.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { countSkeleton, countTile } from '../views/count-tile.js'
import { countTileStyles } from '../views/count-tile.styles.js'

/**
 * How many partners are active.
 * @csspart value - The number
 * @csspart link - The number, when it leads to its list
 * @accessibility A number that leads to its list is one link over the whole tile, named by label and number: "Active partners, 346".
 * @accessibility The change since last month is text with a direction in words; the line beside it is a picture of what the text says.
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
