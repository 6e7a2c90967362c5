import type { KindCount, ReportStatuses, StatusCount } from '@lmp-widgets/data-adapter'

const cycle = '2026-10'
const cycles = ['2026-10', '2026-09', '2026-08', '2026-07', '2026-06', '2026-05']

const status = (status: string, tone: StatusCount['tone'], value: number, label?: string): StatusCount => ({
  status,
  ...(tone && { tone }),
  ...(label !== undefined && { label }),
  value,
  drillDown: { screen: 'billing-reports', filter: { cycle, status } },
})

const kind = (kind: string, value: number, label?: string): KindCount => ({
  kind,
  ...(label !== undefined && { label }),
  value,
  drillDown: { screen: 'billing-reports', filter: { cycle, status: 'under-review', kind } },
})

const reports = (statuses: StatusCount[]): ReportStatuses => ({
  cycle,
  cycles,
  total: {
    value: statuses.reduce((sum, { value }) => sum + value, 0),
    drillDown: { screen: 'billing-reports', filter: { cycle } },
  },
  statuses,
})

const known: StatusCount[] = [
  status('msp-preparing', 'neutral', 61),
  {
    ...status('under-review', 'warning', 38),
    kinds: [
      kind('automatic-without-penalties', 21),
      kind('automatic-with-penalties', 4),
      kind('manual', 11),
      kind('returned-by-vendor', 2),
    ],
  },
  status('rejected', 'bad', 6),
  status('submitted-to-vendor', 'info', 44),
  status('completed', 'good', 197),
]

const withoutDrillDowns = ({ statuses, total, ...rest }: ReportStatuses): ReportStatuses => ({
  ...rest,
  total: { value: total.value },
  statuses: statuses.map(({ drillDown: _, kinds, ...status }) => ({
    ...status,
    ...(kinds && { kinds: kinds.map(({ drillDown: _, ...kind }) => kind) }),
  })),
})

/** Answers of billing-report-status, one for each thing that can happen. */
export const fixtures = {
  ready: reports(known),
  empty: reports(known.map(({ kinds: _, ...status }) => ({ ...status, value: 0 }))),
  noReports: reports([]),
  longNames: reports([
    ...known,
    status('a', 'info', 44, 'Préparation du fournisseur de services gérés (MSP) avant la fin du délai'),
  ]),
  hugeNumbers: reports([
    status('msp-preparing', 'neutral', 1),
    status('completed', 'good', Number.MAX_SAFE_INTEGER - 1),
  ]),
  unknownStatus: reports([
    ...known,
    {
      ...status('escalated', undefined, 3, 'Escalated'),
      kinds: [kind('toString', 1), kind('legal', 2, 'Legal hold')],
    },
  ]),
  noDrillDowns: withoutDrillDowns(reports(known)),
  manyKinds: reports([
    {
      ...status('under-review', 'warning', 1_000),
      kinds: Array.from({ length: 1_000 }, (_, i) => kind(`kind-${i}`, 1, `Kind ${i}`)),
    },
    status('completed', 'good', 197),
  ]),
} satisfies Record<string, ReportStatuses>
