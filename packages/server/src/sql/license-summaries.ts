import { sql, type Kysely } from 'kysely'
import type { LicenseSummary } from '@lmp-widgets/data-adapter'
import { LICENSE_STATUSES } from '@lmp-widgets/data-adapter/records'
import { toCount } from './numbers.js'
import type { Tables } from './schema.js'
import { inScope, type Scope } from './scope.js'

const BEST_FIRST = LICENSE_STATUSES.map(({ status }) => status)

/** The licenses of each of these customers or partners, by product name, then product id, then status from best to worst. */
export async function licensesOf(
  db: Kysely<Tables>,
  scope: Scope,
  screen: 'customers' | 'partners',
  rows: readonly { id: string }[],
): Promise<Map<string, LicenseSummary[]>> {
  const holder = sql.ref(screen === 'customers' ? 'l.customer_id' : 'l.partner_id')
  const query = sql<Omit<LicenseSummary, 'licenses'> & { holder: string; licenses: unknown }>`
    select g.holder, g.product_id as product, coalesce(d.name, g.product_id) as "productName", g.status, g.licenses
      from (select ${holder} as holder, l.product_id, l.status, count(*) as licenses from lmp.licenses l
             where ${inScope('l', scope)} and ${holder} = any(${rows.map(row => row.id)})
             group by ${holder}, l.product_id, l.status) g
      left join lmp.products d on d.account_id = ${scope.accountId} and d.id = g.product_id
     order by "productName", g.product_id, array_position(${BEST_FIRST}::text[], g.status)`
  const licenses = new Map<string, LicenseSummary[]>()
  for (const { holder, licenses: count, ...summary } of (await query.execute(db)).rows) {
    const summaries = licenses.get(holder) ?? []
    summaries.push({ ...summary, licenses: toCount(count) })
    licenses.set(holder, summaries)
  }
  return licenses
}
