import type { Count } from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/enabled-service-plans.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { countSkeleton, countTile } from '../views/count-tile.js'
import { countTileStyles } from '../views/count-tile.styles.js'

/**
 * How many service plans are enabled.
 * @csspart value - The number
 * @csspart link - The number, when it leads to its list
 * @accessibility A number that leads to its list is one link over the whole tile, named by label and number: "Enabled service plans, 58".
 * @accessibility The change since last month is text with a direction in words; the line beside it is a picture of what the text says.
 */
export class EnabledServicePlans extends WidgetElement<'enabled-service-plans'> {
  static override readonly widget = 'enabled-service-plans'
  static override readonly heading = 'Enabled service plans'
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
    'lmp-enabled-service-plans': EnabledServicePlans
  }
}
