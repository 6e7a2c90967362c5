import type { LicenseStatuses, StatusCount } from '@lmp-widgets/data-adapter'

const status = (status: string, tone: StatusCount['tone'], value: number, label?: string): StatusCount => ({
  status,
  ...(tone && { tone }),
  ...(label !== undefined && { label }),
  value,
  drillDown: { screen: 'customers', filter: { licenseStatus: status } },
})

const ready: LicenseStatuses = {
  statuses: [
    status('normal', 'good', 11_204),
    status('expiring-soon', 'warning', 842),
    status('expired', 'bad', 391),
    status('exceeded-allocation', 'info', 45),
    status('in-grace-period', 'warning', 18),
  ],
}

/** Answers of customer-license-status, one for each thing that can happen. */
export const fixtures = {
  ready,
  empty: { statuses: ready.statuses.map(({ status, tone }) => ({ status, tone: tone!, value: 0 })) },
  noStatuses: { statuses: [] },
  longNames: {
    statuses: [
      status('normal', 'good', 11_204),
      status('a', 'warning', 842, 'Préparation du fournisseur de services gérés (MSP) avant la fin du délai'),
      status(
        'b',
        'bad',
        391,
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      ),
      status('c', 'info', 45, 'تجاوز التخصيص \u202E (reversed)'),
    ],
  },
  hugeNumbers: {
    statuses: [
      status('normal', 'good', Number.MAX_SAFE_INTEGER),
      status('expiring-soon', 'warning', 1),
      status('expired', 'bad', 9_000_000_000),
    ],
  },
  unknownStatus: {
    statuses: [
      ...ready.statuses,
      status('escalated', undefined, 12, 'Escalated'),
      status('__proto__', undefined, 3),
      status('<img src=x onerror=alert(1)>', undefined, 1),
    ],
  },
  noDrillDowns: {
    statuses: ready.statuses.map(({ status, tone, value }) => ({ status, tone: tone!, value })),
  },
  manyStatuses: {
    statuses: Array.from({ length: 10_000 }, (_, i) => status(`status-${i}`, undefined, i, `Status ${i}`)),
  },
} satisfies Record<string, LicenseStatuses>
