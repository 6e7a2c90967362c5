import type { ReportStatuses } from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/billing-report-status.js'
import { bone } from '../base/frame.js'
import { sameQuestion } from '../base/same-question.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { listStyles } from '../styles/list.styles.js'
import { cycleSelect, reportBreakdown, validCycle } from '../views/report-breakdown.js'
import { selectStyles } from '../views/select.styles.js'
import { breakdownSkeleton } from '../views/status-breakdown.js'
import { breakdownStyles } from '../views/status-breakdown.styles.js'

/**
 * The billing reports of a cycle by status, those under review by kind.
 * @csspart select - The drop-down of cycles
 * @csspart bar - The proportions
 * @csspart list - The statuses
 * @csspart item - One status, or a kind of it
 * @csspart label - What it is called
 * @csspart value - A number
 * @csspart link - A number that leads to its list
 * @csspart footer - How many reports there are
 * @accessibility A list that its heading names; each number is a link named by its status: "Expired, 391".
 * @accessibility Each status has a shape besides its colour; the bar above the list is a picture of it and is not read.
 * @accessibility The percentages, which are read with the numbers, add to 100.
 * @accessibility The kinds of a status are a list within its item, named by the status.
 */
export class BillingReportStatus extends WidgetElement<'billing-report-status'> {
  static override readonly widget = 'billing-report-status'
  static override readonly heading = 'Billing report status'
  static override readonly validate = sameQuestion(isAnswer)
  static override readonly place = 'list'
  static override styles = [WidgetElement.styles, listStyles, selectStyles, breakdownStyles]
  static override properties = { ...WidgetElement.properties, cycle: {} }

  /** The report cycle, such as `2026-10`; the last closed one when absent. */
  declare cycle: string | undefined

  protected override get params() {
    const cycle = validCycle(this.cycle)
    return cycle ? { cycle } : {}
  }

  protected override renderTools(data: ReportStatuses | undefined, view: View) {
    return data ? cycleSelect(view, data, this.cycle, cycle => (this.cycle = cycle)) : bone('select')
  }

  protected override renderData(data: ReportStatuses, view: View) {
    return reportBreakdown(view, data)
  }

  protected override isEmpty({ statuses }: ReportStatuses) {
    return statuses.length === 0
  }

  protected override renderSkeleton() {
    return breakdownSkeleton(5, 4, true)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-billing-report-status': BillingReportStatus
  }
}
