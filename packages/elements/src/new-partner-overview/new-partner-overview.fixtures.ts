import type { NewPartner, NewPartners } from '@lmp-widgets/data-adapter'

const partner = (
  id: string,
  name: string,
  type: string,
  acquiredOn: string,
  [customers, fullLicenses, trialLicenses, chargeableUnits]: [number, number, number, number],
): NewPartner => ({
  id,
  name,
  city: 'Leeds',
  state: 'West Yorkshire',
  type,
  acquiredOn,
  customers: { value: customers, drillDown: { screen: 'customers', filter: { partnerId: id } } },
  fullLicenses,
  trialLicenses,
  chargeableUnits,
  drillDown: { screen: 'partners', filter: { id } },
})

const total = (value: number): NewPartners['total'] => ({
  value,
  drillDown: { screen: 'partners', filter: { acquiredFrom: '2026-10-26', acquiredBefore: '2026-11-25' } },
})

const partners = [
  partner('p1', 'Blue Heron IT', 'msp', '2026-11-21', [3, 2, 1, 48]),
  partner('p2', 'Castellan Networks', 'reseller', '2026-11-17', [1, 0, 2, 0]),
  partner('p3', 'Fjordline Systems', 'msp', '2026-11-11', [6, 9, 0, 212]),
  partner('p4', 'Orchard Managed Services', 'msp', '2026-11-04', [2, 3, 1, 65]),
  partner('p5', 'Quill & Stone', 'reseller', '2026-10-28', [0, 0, 0, 0]),
]

/** Answers of new-partner-overview, one for each thing that can happen. */
export const fixtures = {
  ready: { windowDays: 30, total: total(5), partners },
  more: { windowDays: 30, total: total(57), partners },
  empty: { windowDays: 30, total: total(0), partners: [] },
  withheld: { windowDays: 30, total: { value: 57 }, partners: [] },
  longNames: {
    windowDays: 30,
    total: total(5),
    partners: [
      partner('a', 'x'.repeat(5_000), 'msp', '2026-11-21', [3, 2, 1, 48]),
      partner('b', `Z${'\u0301'.repeat(1_000)}algo`, 'reseller', '2026-11-17', [1, 0, 2, 0]),
      partner('c', 'شركة الأفق للتقنية 2026', 'msp', '2026-11-11', [6, 9, 0, 212]),
      partner('d', 'Invoice \u202Egnp.exe', 'msp', '2026-11-04', [2, 3, 1, 65]),
      partner('e', '<img src=x onerror=alert(1)> {{7*7}} ${7*7}', 'reseller', '2026-10-28', [0, 0, 0, 0]),
    ],
  },
  hugeNumbers: {
    windowDays: 30,
    total: total(1),
    partners: [
      partner('a', 'Blue Heron IT', 'msp', '2026-11-21', [
        Number.MAX_SAFE_INTEGER,
        Number.MAX_SAFE_INTEGER,
        Number.MAX_SAFE_INTEGER,
        Number.MAX_SAFE_INTEGER,
      ]),
    ],
  },
  unknownType: {
    windowDays: 30,
    total: total(1),
    partners: [partner('a', 'Blue Heron IT', 'toString', '2026-11-21', [3, 2, 1, 48])],
  },
  sameNames: {
    windowDays: 30,
    total: total(2),
    partners: [
      {
        ...partner('a', 'Summit Computing', 'msp', '2026-11-21', [3, 2, 1, 48]),
        city: 'Austin',
        state: 'TX',
      },
      { ...partner('b', 'Summit Computing', 'msp', '2026-11-20', [1, 2, 0, 4]), city: 'Boise', state: 'ID' },
    ],
  },
  noDrillDowns: {
    windowDays: 30,
    total: { value: 5 },
    partners: partners.map(({ drillDown: _, customers, ...partner }) => ({
      ...partner,
      customers: { value: customers.value },
    })),
  },
} satisfies Record<string, NewPartners>
