import type { LicenseStatuses } from '@lmp-widgets/data-adapter'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { listStyles } from '../styles/list.styles.js'
import { breakdownSkeleton, statusBreakdown } from './status-breakdown.js'
import { breakdownStyles } from './status-breakdown.styles.js'

/**
 * What the widgets of licenses share: how many hold a license in each status.
 * @csspart bar - The proportions
 * @csspart list - The statuses
 * @csspart item - One status
 * @csspart label - What it is called
 * @csspart value - A number
 * @csspart link - A number that leads to its list
 */
export abstract class LicenseStatusElement<
  W extends 'customer-license-status' | 'partner-license-status',
> extends WidgetElement<W> {
  static override readonly place = 'list'
  static override styles = [WidgetElement.styles, listStyles, breakdownStyles]

  protected override renderData({ statuses }: LicenseStatuses, view: View): unknown {
    return statusBreakdown(view, statuses, false)
  }

  protected override isEmpty({ statuses }: LicenseStatuses) {
    return statuses.length === 0
  }

  protected override renderSkeleton(): unknown {
    return breakdownSkeleton(5)
  }
}
