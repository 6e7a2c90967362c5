import type { ReportStatuses, StatusCount } from '@lmp-widgets/data-adapter'

const cycle = '2026-10'
const cycles = ['2026-10', '2026-09', '2026-08', '2026-07', '2026-06', '2026-05']

const status = (status: string, tone: StatusCount['tone'], value: number, label?: string): StatusCount => ({
  status,
  ...(tone && { tone }),
  ...(label !== undefined && { label }),
  value,
  drillDown: { screen: 'usage-reports', filter: { cycle, status } },
})

const reports = (statuses: StatusCount[]): ReportStatuses => ({
  cycle,
  cycles,
  total: {
    value: statuses.reduce((sum, { value }) => sum + value, 0),
    drillDown: { screen: 'usage-reports', filter: { cycle } },
  },
  statuses,
})

const known = [
  status('msp-preparing', 'neutral', 61),
  status('under-review', 'warning', 38),
  status('approved', 'good', 241),
  status('rejected', 'bad', 6),
]

const withoutDrillDowns = ({ statuses, total, ...rest }: ReportStatuses): ReportStatuses => ({
  ...rest,
  total: { value: total.value },
  statuses: statuses.map(({ drillDown: _, ...status }) => status),
})

/** Answers of usage-report-status, one for each thing that can happen. */
export const fixtures = {
  ready: reports(known),
  empty: reports(known.map(status => ({ ...status, value: 0 }))),
  noReports: reports([]),
  longNames: reports([
    ...known,
    status('a', 'info', 44, 'Préparation du fournisseur de services gérés (MSP) avant la fin du délai'),
  ]),
  hugeNumbers: reports([
    status('msp-preparing', 'neutral', 1),
    status('approved', 'good', Number.MAX_SAFE_INTEGER - 1),
  ]),
  unknownStatus: reports([...known, status('escalated', undefined, 1, 'Escalated')]),
  noDrillDowns: withoutDrillDowns(reports(known)),
} satisfies Record<string, ReportStatuses>
