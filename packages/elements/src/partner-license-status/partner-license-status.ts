import type { LicenseStatuses } from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/partner-license-status.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { listStyles } from '../styles/list.styles.js'
import { breakdownSkeleton, statusBreakdown } from '../views/status-breakdown.js'
import { breakdownStyles } from '../views/status-breakdown.styles.js'

/**
 * How many partners have licenses in each status; one partner can be in several.
 * @fires {CustomEvent} lmp-drill-down - A click on a number; cancel it to open the list yourself
 * @fires {CustomEvent} lmp-state - It stands differently now
 * @fires {CustomEvent} lmp-error - Asking failed
 * @csspart card - The box
 * @csspart heading - Its title
 * @csspart bar - The proportions
 * @csspart list - The statuses
 * @csspart item - One status, or a kind of it
 * @csspart label - What it is called
 * @csspart value - A number
 * @csspart link - A number that leads to its list
 * @cssstate loading
 * @cssstate ready
 * @cssstate empty
 * @cssstate stale
 * @cssstate denied
 * @cssstate error
 * @cssstate unavailable
 */
export class PartnerLicenseStatus extends WidgetElement<'partner-license-status'> {
  static override readonly widget = 'partner-license-status'
  static override readonly heading = 'Partner license status'
  static override readonly validate = isAnswer
  static override readonly place = 'list'
  static override styles = [WidgetElement.styles, listStyles, breakdownStyles]

  protected override renderData({ statuses }: LicenseStatuses, view: View) {
    return statusBreakdown(view, statuses, false)
  }

  protected override isEmpty({ statuses }: LicenseStatuses) {
    return statuses.length === 0
  }

  protected override renderSkeleton() {
    return breakdownSkeleton(5)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-partner-license-status': PartnerLicenseStatus
  }
}
