/**
 * The dashboard's questions as one would write them over the tables alone: no rollup, every page by offset. For an account that
 * stands in them as `$account`, on 24 November 2026.
 */
import type { DrillDown } from '@lmp-widgets/data-adapter'

export const TODAY = '2026-11-24'
export const CLOSED_CYCLE = '2026-10'
const CYCLE_BEFORE = '2026-09'
export const PAGE_ROWS = 50

/** The ends of the eleven months before. */
const MONTH_ENDS = Array.from({ length: 11 }, (_, month) =>
  new Date(Date.UTC(2026, month, 0)).toISOString().slice(0, 10),
)

const windowOf = (days: 'overview_days' | 'inactive_days') =>
  `(select ${days} from lmp.accounts where account_id = $account)`

function countWithTrend(table: string, began: string, status: string): string[] {
  const past = MONTH_ENDS.map(
    day =>
      `count(*) filter (where ${began} <= '${day}' and not (status <> '${status}' and status_since <= '${day}'))`,
  )
  return [
    `select count(*) filter (where status = '${status}'), ${past.join(', ')} from ${table} where account_id = $account`,
  ]
}

function inactiveNewPartners(): string[] {
  const within = (day: string) =>
    `acquired_on <= date '${day}' and acquired_on > date '${day}' - ${windowOf('inactive_days')}`
  const unsold = (day: string) => `(first_full_sale_on is null or first_full_sale_on > '${day}')`
  const counts = [
    `count(*) filter (where ${within(TODAY)})`,
    ...[TODAY, ...MONTH_ENDS].map(day => `count(*) filter (where ${within(day)} and ${unsold(day)})`),
  ]
  return [`select ${counts.join(', ')} from lmp.partners where account_id = $account`]
}

const ofPartner = (table: string, alias: string) =>
  `from lmp.${table} ${alias} where ${alias}.account_id = p.account_id and ${alias}.partner_id = p.id`

const newPartners = `from lmp.partners p
  where p.account_id = $account and p.acquired_on <= date '${TODAY}' and p.acquired_on > date '${TODAY}' - ${windowOf('overview_days')}`

const reportsBy = (table: string, columns: string) =>
  `select ${columns}, count(*) from lmp.${table} where account_id = $account and cycle = '${CLOSED_CYCLE}' group by ${columns}`

const companiesByLicense = (company: string) =>
  `select status, count(distinct ${company}) from lmp.licenses where account_id = $account group by status`

/** The statements of each widget. */
export const PLAIN_WIDGETS: Record<string, readonly string[]> = {
  'enabled-customers': countWithTrend('lmp.customers', 'created_on', 'enabled'),
  'active-partners': countWithTrend('lmp.partners', 'acquired_on', 'active'),
  'enabled-service-plans': countWithTrend(
    '(select * from lmp.service_plans where partner_id is null) s',
    'created_on',
    'enabled',
  ),
  'customer-license-status': [companiesByLicense('customer_id')],
  'partner-license-status': [companiesByLicense('partner_id')],
  'usage-report-status': [reportsBy('usage_reports', 'status')],
  'billing-report-status': [reportsBy('billing_reports', 'status, kind')],
  'new-partner-acquisition': [
    `select acquired_on, count(*) from lmp.partners
      where account_id = $account and acquired_on >= '2025-01-01' and acquired_on < '2027-01-01' group by 1`,
  ],
  'new-partner-overview': [
    `select count(*) ${newPartners}`,
    `select p.*,
            (select count(*) ${ofPartner('customers', 'c')}),
            (select count(*) filter (where l.version = 'full') ${ofPartner('licenses', 'l')}),
            (select count(*) filter (where l.version = 'trial') ${ofPartner('licenses', 'l')}),
            (select sum(n.chargeable) ${ofPartner('units', 'n')} and n.cycle = '${CLOSED_CYCLE}')
       ${newPartners} order by p.acquired_on desc, p.id desc limit 10`,
  ],
  'chargeable-unit-decrease': [
    `select o.product_id, count(*)
       from lmp.units o
       join lmp.accounts a on a.account_id = o.account_id
       left join lmp.units n on n.account_id = o.account_id and n.partner_id = o.partner_id
                            and n.product_id = o.product_id and n.cycle = '${CLOSED_CYCLE}'
      where o.account_id = $account and o.cycle = '${CYCLE_BEFORE}'
        and case a.decrease_kind when 'units' then o.chargeable - coalesce(n.chargeable, 0) > a.decrease_value
            else (o.chargeable - coalesce(n.chargeable, 0)) * 100 > a.decrease_value * o.chargeable end
      group by 1`,
  ],
  'inactive-new-partners': inactiveNewPartners(),
}

/** The two statements of a page: how many rows the list has, and those of the page, without the names and sums beside them. */
export function plainList(
  { screen, filter }: DrillDown,
  sort: string,
  page: number,
  rows = PAGE_ROWS,
): string[] {
  const [key, direction] = sort.startsWith('-') ? [sort.slice(1), 'desc'] : [sort, 'asc']
  const conditions = Object.entries(filter as Record<string, unknown>).map(([name, value]) =>
    conditionOf(screen, name, String(value)),
  )
  if (screen === 'service-plans') conditions.push('and r.partner_id is null')
  const from = `from lmp.${screen.replace('-', '_')} r`
  const where = `where r.account_id = $account ${conditions.join(' ')}`
  const partner =
    key === 'partnerName' ? 'join lmp.partners p on p.account_id = r.account_id and p.id = r.partner_id' : ''
  return [
    `select count(*) ${from} ${where}`,
    `select r.* ${from} ${partner} ${where}
      order by ${COLUMNS[key] ?? `r.${key}`} ${direction}, r.id ${direction} limit ${rows + 1} offset ${(page - 1) * rows}`,
  ]
}

const COLUMNS: Record<string, string> = {
  acquiredOn: 'r.acquired_on',
  createdOn: 'r.created_on',
  partnerName: 'p.name',
}

function conditionOf(screen: string, name: string, value: string): string {
  if (name === 'name') return `and strpos(r.folded_name, '${value}') > 0`
  if (name === 'withoutFullSale') return 'and r.first_full_sale_on is null'
  if (name !== 'licenseStatus') return `and r.${name} = '${value}'`
  const company = screen === 'partners' ? 'partner_id' : 'customer_id'
  return `and exists (select from lmp.licenses l
                       where l.account_id = r.account_id and l.${company} = r.id and l.status = '${value}')`
}
