import type { Cycle, ReportStatuses } from '@lmp-widgets/data-adapter'
import { html, type TemplateResult } from 'lit'
import { drillLink } from '../base/drill-link.js'
import { MONTH } from '../base/shapes.js'
import type { Whole } from '../base/same-question.js'
import type { View } from '../base/view.js'
import { breakdown } from '../messages/statuses.js'
import { withLink, words } from '../messages/words.js'
import { select } from './select.js'
import { statusBreakdown } from './status-breakdown.js'

/** The reports of one cycle by status, and how many there are. */
export function reportBreakdown(view: View, { statuses, total }: ReportStatuses): TemplateResult {
  const text = words(view, breakdown)
  return html`${statusBreakdown(view, statuses, true)}
    <p class="total" part="footer">
      ${withLink(text.reports, drillLink(view, total.drillDown, view.format.number(total.value)), total.value)}
    </p>`
}

/** What the statuses and kinds add up to: each report is in one. */
export const reportWholes = ({ statuses, total }: ReportStatuses): Whole[] => [
  [total, statuses],
  ...statuses.map((status): Whole => [status, status.kinds]),
]

/** A cycle that can be asked for; anything else counts as not given. */
export const validCycle = (cycle: string | undefined): Cycle | undefined =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(`${cycle}`) ? cycle : undefined

/** Chooses another cycle. */
export const cycleSelect = (
  view: View,
  { cycle, cycles }: ReportStatuses,
  asked: string | undefined,
  onChoose: (cycle: Cycle) => void,
): TemplateResult =>
  select(
    words(view, breakdown).cycle,
    cycles,
    validCycle(asked) ?? cycle,
    each => view.format.date(each, MONTH),
    onChoose,
  )
