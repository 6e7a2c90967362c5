import type { ReportStatuses, WidgetParams } from '@lmp-widgets/data-adapter'
import { bone } from '../base/frame.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { listStyles } from '../styles/list.styles.js'
import { cycleSelect, reportBreakdown, validCycle } from './report-breakdown.js'
import { selectStyles } from './select.styles.js'
import { breakdownStyles } from './status-breakdown.styles.js'

/**
 * What the widgets of reports share: the reports of one cycle by status, and a drop-down of cycles.
 * @csspart select - The drop-down of cycles
 * @csspart bar - The proportions
 * @csspart list - The statuses
 * @csspart item - One status, or a kind of it
 * @csspart label - What it is called
 * @csspart value - A number
 * @csspart link - A number that leads to its list
 * @csspart footer - How many reports there are
 */
export abstract class ReportStatusElement<
  W extends 'usage-report-status' | 'billing-report-status',
> extends WidgetElement<W> {
  static override readonly place = 'list'
  static override styles = [WidgetElement.styles, listStyles, selectStyles, breakdownStyles]
  static override properties = { ...WidgetElement.properties, cycle: {} }

  /** The report cycle, such as `2026-10`; the last closed one when absent. */
  declare cycle: string | undefined

  protected override get params() {
    const cycle = validCycle(this.cycle)
    return (cycle ? { cycle } : {}) as WidgetParams[W]
  }

  protected override renderTools(data: ReportStatuses | undefined, view: View): unknown {
    return data ? cycleSelect(view, data, this.cycle, cycle => (this.cycle = cycle)) : bone('tools')
  }

  protected override renderData(data: ReportStatuses, view: View): unknown {
    return reportBreakdown(view, data)
  }

  protected override isEmpty({ statuses }: ReportStatuses) {
    return statuses.length === 0
  }
}
