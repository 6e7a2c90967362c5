import { isAnswer } from '@lmp-widgets/data-adapter/schema/billing-report-status.js'
import { sameQuestion } from '../base/same-question.js'
import { reportWholes } from '../views/report-breakdown.js'
import { ReportStatusElement } from '../views/report-status-element.js'
import { breakdownSkeleton } from '../views/status-breakdown.js'

/**
 * The billing reports of a cycle by status, those under review by kind.
 * @accessibility A list that its heading names; each number is a link named by its status: "Expired, 391".
 * @accessibility Each status has a shape besides its colour; the bar above the list is a picture of it and is not read.
 * @accessibility The percentages, which are read with the numbers, add to 100.
 * @accessibility The kinds of a status are a list within its item, named by the status.
 */
export class BillingReportStatus extends ReportStatusElement<'billing-report-status'> {
  static override readonly widget = 'billing-report-status'
  static override readonly heading = 'Billing report status'
  static override readonly validate = sameQuestion(isAnswer, reportWholes)

  protected override renderSkeleton(): unknown {
    return breakdownSkeleton(5, 4, true)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-billing-report-status': BillingReportStatus
  }
}
