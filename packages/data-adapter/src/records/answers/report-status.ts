import type { KindCount } from '../../contract/count.js'
import type { Cycle, DrillDown } from '../../contract/drill-down.js'
import type { CycleParams, ReportStatuses } from '../../contract/widgets.js'
import { invalid } from '../../url/read-params.js'
import { closedCycles } from '../calendar.js'
import { toCount, type Inquiry } from '../inquiry.js'
import { BILLING_REPORT_STATUSES, USAGE_REPORT_STATUSES } from '../statuses.js'
import { listStatuses, toLabel, unknownWords } from './list-statuses.js'

/** How many closed months there are to choose from. */
const CYCLES = 26

/** Usage reports of one cycle by status. */
export async function usageReportStatus(inquiry: Inquiry, params: CycleParams): Promise<ReportStatuses> {
  const { cycle, cycles } = chooseCycle(inquiry, params)
  const counts = await inquiry.source.countBy({ screen: 'usage-reports', filter: { cycle } }, 'status')
  const reports = (status?: string): DrillDown => ({
    screen: 'usage-reports',
    filter: status === undefined ? { cycle } : { cycle, status },
  })
  return {
    cycle,
    cycles,
    total: toCount(inquiry, reports(), sum(counts)),
    statuses: listStatuses(USAGE_REPORT_STATUSES, counts, (status, value) =>
      toCount(inquiry, reports(status), value),
    ),
  }
}

/** Billing reports of one cycle by status; those under review also by kind. */
export async function billingReportStatus(inquiry: Inquiry, params: CycleParams): Promise<ReportStatuses> {
  const { cycle, cycles } = chooseCycle(inquiry, params)
  const counts = await inquiry.source.countBy({ screen: 'billing-reports', filter: { cycle } }, 'status')
  const kinds = new Map<string, KindCount[]>()
  for (const known of BILLING_REPORT_STATUSES) {
    if ('kinds' in known) kinds.set(known.status, await listKinds(inquiry, cycle, known.status, known.kinds))
  }
  const reports = (status?: string): DrillDown => ({
    screen: 'billing-reports',
    filter: status === undefined ? { cycle } : { cycle, status },
  })
  return {
    cycle,
    cycles,
    total: toCount(inquiry, reports(), sum(counts)),
    statuses: listStatuses(BILLING_REPORT_STATUSES, counts, (status, value) => {
      const parts = kinds.get(status)
      return { ...toCount(inquiry, reports(status), value), ...(parts && { kinds: parts }) }
    }),
  }
}

async function listKinds(
  inquiry: Inquiry,
  cycle: Cycle,
  status: string,
  known: readonly string[],
): Promise<KindCount[]> {
  const counts = await inquiry.source.countBy(
    { screen: 'billing-reports', filter: { cycle, status } },
    'kind',
  )
  const ofKind = (kind: string) =>
    toCount(inquiry, { screen: 'billing-reports', filter: { cycle, status, kind } }, counts.get(kind) ?? 0)
  return [
    ...known.map(kind => ({ kind, ...ofKind(kind) })),
    ...unknownWords(known, counts).map(kind => ({ kind, label: toLabel(kind), ...ofKind(kind) })),
  ]
}

function chooseCycle({ today }: Inquiry, { cycle }: CycleParams): { cycle: Cycle; cycles: Cycle[] } {
  const cycles = closedCycles(today, CYCLES)
  const chosen = cycles.find(closed => cycle === undefined || closed === cycle)
  if (!chosen) throw invalid('cycle', `must be one of the last ${CYCLES} closed months`)
  return { cycle: chosen, cycles }
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
