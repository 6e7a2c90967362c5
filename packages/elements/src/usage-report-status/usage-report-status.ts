import { isAnswer } from '@lmp-widgets/data-adapter/schema/usage-report-status.js'
import { sameQuestion } from '../base/same-question.js'
import { reportWholes } from '../views/report-breakdown.js'
import { ReportStatusElement } from '../views/report-status-element.js'
import { breakdownSkeleton } from '../views/status-breakdown.js'

/**
 * The usage reports of a cycle by status.
 * @accessibility A list that its heading names; each number is a link named by its status: "Expired, 391".
 * @accessibility Each status has a shape besides its colour; the bar above the list is a picture of it and is not read.
 * @accessibility The percentages, which are read with the numbers, add to 100.
 * @accessibility The drop-down of cycles has a name of its own.
 */
export class UsageReportStatus extends ReportStatusElement<'usage-report-status'> {
  static override readonly widget = 'usage-report-status'
  static override readonly heading = 'Usage report status'
  static override readonly validate = sameQuestion(isAnswer, reportWholes)

  protected override renderSkeleton(): unknown {
    return breakdownSkeleton(4, 0, true)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-usage-report-status': UsageReportStatus
  }
}
