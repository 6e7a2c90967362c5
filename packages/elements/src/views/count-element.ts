import type { Count } from '@lmp-widgets/data-adapter'
import type { View } from '../base/view.js'
import { countSkeleton, countTile } from './count-tile.js'
import { WidgetElement } from '../base/widget-element.js'
import { countTileStyles } from './count-tile.styles.js'

/**
 * What the widgets of one number share: a tile.
 * @csspart value - The number
 * @csspart link - The number, when it leads to its list
 * @accessibility The change since last month is text with a direction in words; the line beside it is a picture of what the text says.
 */
export abstract class CountElement<
  W extends 'enabled-customers' | 'active-partners' | 'enabled-service-plans' | 'inactive-new-partners',
> extends WidgetElement<W> {
  static override readonly place = 'tile'
  static override styles = [WidgetElement.styles, countTileStyles]

  protected override renderData(count: Count, view: View): unknown {
    return countTile(view, count)
  }

  protected override renderSkeleton(): unknown {
    return countSkeleton()
  }
}
