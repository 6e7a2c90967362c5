import type { LicenseStatuses } from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/customer-license-status.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { listStyles } from '../styles/list.styles.js'
import { breakdownSkeleton, statusBreakdown } from '../views/status-breakdown.js'
import { breakdownStyles } from '../views/status-breakdown.styles.js'

/**
 * How many customers hold a license in each status; one customer can be in several.
 * @csspart bar - The proportions
 * @csspart list - The statuses
 * @csspart item - One status, or a kind of it
 * @csspart label - What it is called
 * @csspart value - A number
 * @csspart link - A number that leads to its list
 * @accessibility A list that its heading names; each number is a link named by its status: "Expired, 391".
 * @accessibility Each status has a shape besides its colour; the bar above the list is a picture of it and is not read.
 * @accessibility There are no percentages, since one customer can be in several statuses.
 */
export class CustomerLicenseStatus extends WidgetElement<'customer-license-status'> {
  static override readonly widget = 'customer-license-status'
  static override readonly heading = 'Customer license status'
  static override readonly validate = isAnswer
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

declare global {
  interface HTMLElementTagNameMap {
    'lmp-customer-license-status': CustomerLicenseStatus
  }
}
