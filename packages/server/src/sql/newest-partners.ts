import { sql, type Kysely } from 'kysely'
import type { Cycle, DrillDownOf } from '@lmp-widgets/data-adapter'
import type { NewPartnerRecord } from '@lmp-widgets/data-adapter/records'
import { whereOf } from './filters.js'
import { day } from './lists.js'
import { toCount } from './numbers.js'
import type { Tables } from './schema.js'
import type { Scope } from './scope.js'

/** The first partners of the list, the newest first, with what they have and their chargeable units of the cycle. */
export async function newestPartners(
  db: Kysely<Tables>,
  scope: Scope,
  { drillDown, limit, cycle }: { drillDown: DrillDownOf<'partners'>; limit: number; cycle: Cycle },
): Promise<NewPartnerRecord[]> {
  const { rows } = await sql<NewPartnerRecord>`
    select p.id, p.name, p.city, p.state, p.type, ${day('p.acquired_on')} as "acquiredOn",
      (select count(*) from lmp.customers c where c.account_id = p.account_id and c.partner_id = p.id) as customers,
      (select count(*) from lmp.licenses l
        where l.account_id = p.account_id and l.partner_id = p.id and l.version = 'full') as "fullLicenses",
      (select count(*) from lmp.licenses l
        where l.account_id = p.account_id and l.partner_id = p.id and l.version = 'trial') as "trialLicenses",
      (select coalesce(sum(n.chargeable), 0) from lmp.units n
        where n.account_id = p.account_id and n.partner_id = p.id and n.cycle = ${cycle}) as "chargeableUnits"
      from lmp.partners p where ${whereOf(scope, drillDown)}
     order by p.acquired_on desc, p.id desc limit ${limit}`.execute(db)
  return rows.map(row => ({
    ...row,
    customers: toCount(row.customers),
    fullLicenses: toCount(row.fullLicenses),
    trialLicenses: toCount(row.trialLicenses),
    chargeableUnits: toCount(row.chargeableUnits),
  }))
}
