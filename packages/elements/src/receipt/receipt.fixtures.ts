import type { DrillDown } from '@lmp-widgets/data-adapter'

/** Filters as back ends send them, and how each reads in English. */
export const fixtures = {
  status: [{ screen: 'customers', filter: { status: 'enabled' } }, 'Status Enabled'],
  active: [{ screen: 'partners', filter: { status: 'active' } }, 'Status Active'],
  report: [
    { screen: 'billing-reports', filter: { cycle: '2026-10', status: 'under-review', kind: 'manual' } },
    'Cycle October 2026, Status Under review, Kind Manual',
  ],
  days: [
    { screen: 'partners', filter: { acquiredFrom: '2026-08-27', acquiredBefore: '2026-11-25' } },
    'Acquired from Aug 27, 2026, Acquired before Nov 25, 2026',
  ],
  withoutSale: [
    { screen: 'partners', filter: { withoutFullSale: true, type: 'msp' } },
    'Without a sale of a full license, Type msp',
  ],
  percent: [
    {
      screen: 'partners',
      filter: { decrease: { product: 'p1', cycle: '2026-10', threshold: { kind: 'percent', value: 10 } } },
    },
    'Product p1, Cycle October 2026, Decrease > 10%',
  ],
  units: [
    {
      screen: 'partners',
      filter: { decrease: { product: 'p1', cycle: '2026-10', threshold: { kind: 'units', value: 1 } } },
    },
    'Product p1, Cycle October 2026, Decrease > 1 unit',
  ],
  names: [
    { screen: 'customers', filter: { name: '<b>&', id: 'c1', partnerId: 'p1', licenseStatus: 'expired' } },
    'Name has <b>&, Company c1, Partner p1, License status Expired',
  ],
  turned: [
    { screen: 'customers', filter: { name: '\u202Egpj.exe\u2066', status: 'شركة' } },
    'Name has gpj.exe, Status شركة',
  ],
  unknown: [
    { screen: 'service-plans', filter: { version: 'beta', status: 'paused', constructor: 'x' } as object },
    'Version beta, Status paused, constructor x',
  ],
} satisfies Record<string, [DrillDown, string]>
