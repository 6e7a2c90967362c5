import type { KindCount } from '../../contract/count.js'
import type { Cycle, DrillDown } from '../../contract/drill-down.js'
import type { CycleParams, ReportStatuses } from '../../contract/widgets.js'
import { invalid } from '../../url/read-params.js'
import { closedCycles } from '../calendar.js'
import { toCount, type Inquiry } from '../inquiry.js'
import { BILLING_REPORT_STATUSES, USAGE_REPORT_STATUSES, type KnownStatus } from '../statuses.js'
import { listStatuses, toLabel, unknownWords } from './list-statuses.js'

/** How many closed months there are to choose from. */
const CYCLES = 26

/** Usage reports of one cycle by status. */
export function usageReportStatus(inquiry: Inquiry, params: CycleParams): Promise<ReportStatuses> {
  return reportStatuses(inquiry, params, 'usage-reports', USAGE_REPORT_STATUSES)
}

/** Billing reports of one cycle by status; those under review also by kind. */
export function billingReportStatus(inquiry: Inquiry, params: CycleParams): Promise<ReportStatuses> {
  return reportStatuses(inquiry, params, 'billing-reports', BILLING_REPORT_STATUSES)
}

async function reportStatuses(
  inquiry: Inquiry,
  params: CycleParams,
  screen: 'usage-reports' | 'billing-reports',
  known: readonly KnownStatus[],
): Promise<ReportStatuses> {
  const { cycle, cycles } = chooseCycle(inquiry, params)
  const all: DrillDown = { screen, filter: { cycle } }
  const counts = await inquiry.source.countBy(all, 'status')
  const kindsOf = new Map<string, KindCount[]>()
  for (const { status, kinds } of known)
    if (kinds) kindsOf.set(status, await listKinds(inquiry, cycle, status, kinds))
  return {
    cycle,
    cycles,
    total: toCount(inquiry, all, sum(counts)),
    statuses: listStatuses(known, counts, (status, value) => {
      const kinds = kindsOf.get(status)
      return { ...toCount(inquiry, { screen, filter: { cycle, status } }, value), ...(kinds && { kinds }) }
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
