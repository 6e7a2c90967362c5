import {
  toSearchParams,
  type AccountSearch,
  type Acquisition,
  type Count,
  type DrillDown,
  type LicenseStatuses,
  type NewPartners,
  type ReadyAnswer,
  type ReportStatuses,
  type StatusCount,
  type UnitDecrease,
  type WindowedCount,
} from '@lmp-widgets/data-adapter'

/** The columns of one row, by their headers. */
export type Row = Record<string, string | number>

/** The rows of an answer, one for each number that the widget shows, each with the filter of the list behind it. */
export function rowsOf({ data, widget }: ReadyAnswer): Row[] {
  switch (widget) {
    case 'new-partner-acquisition':
      return bucketRows(data as Acquisition)
    case 'new-partner-overview':
      return partnerRows(data as NewPartners)
    case 'chargeable-unit-decrease':
      return productRows(data as UnitDecrease)
    case 'inactive-new-partners':
      return [windowRow(data as WindowedCount)]
    case 'account-search':
      return (data as AccountSearch).matches.map(({ city, drillDown, name, state }) => ({
        company: name,
        city,
        state,
        filter: filterOf(drillDown),
      }))
    default:
      return 'statuses' in data ? statusRows(data) : [numberRow(data as Count)]
  }
}

const numberRow = ({ drillDown, value }: Count): Row => ({ value, filter: filterOf(drillDown) })

const windowRow = ({ of, windowDays, ...count }: WindowedCount): Row => ({
  'window days': windowDays,
  of,
  ...numberRow(count),
})

function statusRows({ cycle, statuses, total }: LicenseStatuses & Partial<ReportStatuses>): Row[] {
  const when: Row = cycle ? { cycle } : {}
  const rowsOfStatus = ({ kinds = [], label, status, ...count }: StatusCount): Row[] => [
    { ...when, status: label ?? status, kind: '', ...numberRow(count) },
    ...kinds.map(({ kind, label: name, ...own }) => ({
      ...when,
      status: label ?? status,
      kind: name ?? kind,
      ...numberRow(own),
    })),
  ]
  const sum = total ? [{ ...when, status: 'total', kind: '', ...numberRow(total) }] : []
  return [...statuses.flatMap(rowsOfStatus), ...sum]
}

function bucketRows({ buckets, period, through = '' }: Acquisition): Row[] {
  const day = through.slice(4)
  const yearBefore = Number(period) - 1
  // Both spans take in all of February once one of them does.
  const endOfFebruary = new Date(Date.UTC(yearBefore, 2, 0)).toISOString().slice(4, 10)
  const dayBefore = /^-02-2[89]$/.test(day) ? endOfFebruary : day
  const row = (count: Count, start: string, year: string, to: string | false): Row => ({
    year,
    start: year + start.slice(4),
    'counted to': to ? year + to : '',
    ...numberRow(count),
  })
  return buckets.flatMap(({ current, partial, previous, start }) => [
    row(previous, start, String(yearBefore), partial && dayBefore),
    ...(current ? [row(current, start, period, partial && day)] : []),
  ])
}

const partnerRows = ({ partners, total, windowDays }: NewPartners): Row[] => [
  ...partners.map(partner => ({
    'window days': windowDays,
    company: partner.name,
    city: partner.city,
    state: partner.state,
    type: partner.type,
    acquired: partner.acquiredOn,
    customers: partner.customers.value,
    'full licenses': partner.fullLicenses,
    'trial licenses': partner.trialLicenses,
    'chargeable units': partner.chargeableUnits,
    value: '',
    filter: filterOf(partner.drillDown),
  })),
  // These are the newest; this is how many there are.
  {
    'window days': windowDays,
    company: 'total',
    city: '',
    state: '',
    type: '',
    acquired: '',
    customers: '',
    'full licenses': '',
    'trial licenses': '',
    'chargeable units': '',
    ...numberRow(total),
  },
]

const productRows = ({ cycle, products, threshold: { kind, value } }: UnitDecrease): Row[] =>
  products.map(({ name, ...count }) => ({
    cycle,
    threshold: `${value}-${kind}`,
    product: name,
    ...numberRow(count),
  }))

/** `customers?status=enabled`: the list and its filter; empty where this user may not open it. */
const filterOf = (drillDown: DrillDown | undefined): string =>
  drillDown ? `${drillDown.screen}?${toSearchParams(drillDown)}` : ''
