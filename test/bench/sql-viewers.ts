import { sql, type Kysely } from 'kysely'
import type { Viewer } from '@lmp-widgets/data-adapter/records'
import type { Tables } from '@lmp-widgets/server'

/** The accounts, the largest first. */
export async function accountsOf(db: Kysely<Tables>): Promise<{ account_id: string; n: string }[]> {
  return db
    .selectFrom('customers')
    .select(['account_id', sql<string>`count(*)`.as('n')])
    .groupBy('account_id')
    .orderBy('n', 'desc')
    .execute()
}

export function administrator(accountId: string): Viewer {
  return { accountId, role: 'administrator' }
}

/** A user of the largest account, of the smallest, and of the largest account's largest MSP. */
export async function chooseViewers(db: Kysely<Tables>): Promise<[string, Viewer][]> {
  const accounts = await accountsOf(db)
  const [largest, smallest] = [accounts[0], accounts.at(-1)]
  if (!largest || !smallest) throw new Error('There is no account.')
  const msp = await db
    .selectFrom('customers as c')
    .innerJoin('partners as p', join =>
      join.onRef('p.account_id', '=', 'c.account_id').onRef('p.id', '=', 'c.partner_id'),
    )
    .select(['c.partner_id', sql<string>`count(*)`.as('n')])
    .where('c.account_id', '=', largest.account_id)
    .where('p.type', '=', 'msp')
    .groupBy('c.partner_id')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return [
    [`the largest account (${largest.n} customers)`, administrator(largest.account_id)],
    [`the smallest account (${smallest.n} customers)`, administrator(smallest.account_id)],
    [
      `its largest MSP (${msp.n} customers)`,
      { ...administrator(largest.account_id), partner: { id: msp.partner_id, type: 'msp' } },
    ],
  ]
}
