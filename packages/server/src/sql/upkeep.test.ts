import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { sql, type RawBuilder } from 'kysely'
import { addDays, licenseStatus, type LicenseCase } from '@lmp-widgets/data-adapter/records'
import type { Database } from '../embedded/open-database.js'
import { onEveryDatabase } from './databases.test.support.js'
import { Random, randomBook } from './random-book.test.support.js'
import { isAsMadeAnew, kept, load } from './upkeep.test.support.js'

onEveryDatabase('what is kept', database => {
  it('is the license status of the rule, on every day around every edge', async () => {
    const cases = licenseCases()
    const { rows } = await sql<{ status: string; next: string | null }>`
      select lmp.license_status(today::date, customer, partner, expires_on::date, notification, grace, provisioned, used) as status,
             to_char(lmp.next_status_on(today::date, customer, partner, expires_on::date, notification, grace), 'YYYY-MM-DD') as next
        from unnest(${cases.map(c => c.today)}::text[], ${cases.map(c => c.customer.status)}::text[],
                    ${cases.map(c => c.partner.status)}::text[], ${cases.map(c => c.license.expiresOn)}::text[],
                    ${cases.map(c => c.plan.notificationDays)}::int[], ${cases.map(c => c.plan.graceDays)}::int[],
                    ${cases.map(c => c.license.provisioned)}::bigint[], ${cases.map(c => c.license.used ?? null)}::bigint[])
             with ordinality as c(today, customer, partner, expires_on, notification, grace, provisioned, used, place)
       order by place`.execute(database.db)
    for (const [index, each] of cases.entries()) {
      const { status, next } = rows[index] ?? assert.fail('a case has no answer')
      assert.equal(status, licenseStatus(each, each.today), JSON.stringify(each))
      // Nothing moves before the day that is announced.
      for (let day = each.today; day < (next ?? addDays(each.today, 90)); day = addDays(day, 1)) {
        assert.equal(
          licenseStatus(each, day),
          status,
          `${JSON.stringify(each)} on ${day}, announced for ${next}`,
        )
      }
    }
  })

  it('is the same after days went by, forth or back, as after a fresh load', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 4 }),
        async (seed, steps) => {
          const book = randomBook(seed)
          await load(database, book, '2026-11-10')
          let day = '2026-11-10'
          for (const step of steps) {
            day = addDays(day, step)
            await advance(database, 'distributor', day)
          }
          await advance(database, 'isp', day)
          await advance(database, 'distributor', day)
          const advanced = await kept(database)
          await load(database, book, day)
          assert.deepEqual(advanced, await kept(database), `on ${day}`)
        },
      ),
      { numRuns: 3 },
    )
  })

  it('is the same after any change as when it is made anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async seed => {
        const random = new Random(seed)
        await load(database, randomBook(seed), '2026-11-10')
        for (const change of changesOf(random)) {
          const { sql: statement } = change.compile(database.db)
          await change.execute(database.db)
          await isAsMadeAnew(database, statement)
        }
      }),
      { numRuns: 3 },
    )
  })

  it('is of what is written after the day moved on, in one transaction', async () => {
    await load(database, randomBook(3), '2026-11-10')
    await database.db.transaction().execute(async trx => {
      await sql`select lmp.advance_day('distributor', '2026-11-20'::date)`.execute(trx)
      await sql`update lmp.customers set status = 'disabled'`.execute(trx)
    })
    await isAsMadeAnew(database)
  })

  it('is left alone on the day for which it holds already', async () => {
    await load(database, randomBook(3), '2026-11-10')
    const versions = async () =>
      (await sql`select account_id, xmin::text from lmp.accounts`.execute(database.db)).rows
    const before = await versions()
    await advance(database, 'distributor', '2026-11-10')
    assert.deepEqual(await versions(), before)
  })

  it('is no sale of a partner whose last license is gone', async () => {
    await load(database, randomBook(3), '2026-11-10')
    const sold = async () =>
      (await sql`select from lmp.partners where first_full_sale_on is not null`.execute(database.db)).rows
    assert.ok((await sold()).length > 0)
    await sql`delete from lmp.licenses`.execute(database.db)
    assert.deepEqual(await sold(), [])
  })
})

const advance = ({ db }: Database, account: string, day: string) =>
  sql`select lmp.advance_day(${account}, ${day}::date)`.execute(db)

/** One of each change that a back office makes; some touch many rows in one statement. */
function changesOf(random: Random): RawBuilder<unknown>[] {
  const account = random.pick(['distributor', 'isp'])
  const id = (letter: string, count: number) => `${letter}${random.between(0, count)}`
  const day = () => addDays('2026-11-10', random.between(-60, 60))
  const cycle = () => random.pick(['2026-09', '2026-10', '2026-11'])
  return [
    sql`update lmp.customers set status = ${random.pick(['enabled', 'disabled'])}, status_since = ${day()}::date
         where account_id = ${account} and id <= ${id('c', 30)}`,
    sql`update lmp.partners set status = ${random.pick(['active', 'suspended', 'canceled'])} where account_id = ${account} and id = ${id('p', 7)}`,
    sql`update lmp.service_plans set notification_days = ${random.between(0, 40)}, grace_days = ${random.between(0, 20)}
         where account_id = ${account} and id >= ${id('s', 8)}`,
    sql`update lmp.service_plans set grace_days = grace_days + 40 where account_id = ${account}`,
    sql`update lmp.service_plans set notification_days = notification_days + 40 where account_id = ${account}`,
    sql`update lmp.licenses set expires_on = ${day()}::date, used = ${random.between(0, 30)} where account_id = ${account} and id >= ${id('l', 60)}`,
    sql`update lmp.licenses set full_since = null where account_id = ${account} and id <= ${id('l', 60)}`,
    sql`delete from lmp.licenses where account_id = ${account} and id like ${`l%${random.between(0, 9)}`}`,
    sql`update lmp.customers set partner_id = (select min(id) from lmp.partners where account_id = ${account})
         where account_id = ${account} and id = ${id('c', 30)}`,
    sql`insert into lmp.licenses (account_id, id, customer_id, partner_id, plan_id, product_id, version, purchased_on, full_since, expires_on, provisioned)
        select account_id, ${`n${random.between(0, 1e9)}`} || id, id, partner_id, 's0', 'd0', 'full', ${day()}::date, ${day()}::date, ${day()}::date, 5
          from lmp.customers where account_id = ${account} and id <= ${id('c', 30)}`,
    sql`insert into lmp.customers (account_id, id, partner_id, name, folded_name, city, state, status, status_since, created_on)
        select account_id, ${`n${random.between(0, 1e9)}`}, id, 'N', 'n', '', '', 'enabled', ${day()}::date, ${day()}::date
          from lmp.partners where account_id = ${account} and id = ${id('p', 7)}`,
    sql`delete from lmp.customers c where account_id = ${account} and id >= ${id('c', 30)}
           and not exists (select from lmp.licenses l where l.account_id = c.account_id and l.customer_id = c.id)`,
    sql`update lmp.customers set name = name || ${random.pick(['', 'b', 'ß'])}, folded_name = folded_name || ${random.pick(['', 'b', 'ss'])}
         where account_id = ${account} and id <= ${id('c', 30)}`,
    sql`update lmp.partners set acquired_on = ${day()}::date, status_since = ${day()}::date where account_id = ${account} and id >= ${id('p', 7)}`,
    sql`update lmp.service_plans set status = ${random.pick(['enabled', 'disabled'])}, status_since = ${day()}::date,
               partner_id = case when id > 's4' then partner_id end
         where account_id = ${account} and id >= ${id('s', 8)}`,
    sql`update lmp.usage_reports set status = ${random.pick(['approved', 'rejected', 'on-hold'])} where account_id = ${account} and partner_id >= ${id('p', 7)}`,
    sql`update lmp.billing_reports set status = 'under-review', kind = ${random.pick(['manual', 'other'])} where account_id = ${account} and partner_id >= ${id('p', 7)}`,
    sql`delete from lmp.billing_reports where account_id = ${account} and partner_id = ${id('p', 7)} and cycle = '2026-09'`,
    sql`insert into lmp.usage_reports (account_id, id, partner_id, cycle, status)
        select account_id, ${`n${random.between(0, 1e9)}`} || id, id, '2026-11', 'approved' from lmp.partners
         where account_id = ${account} and id like 'p%'`,
    sql`update lmp.units set chargeable = ${random.between(0, 40)} where account_id = ${account} and partner_id >= ${id('p', 7)}
           and cycle = ${cycle()}`,
    sql`update lmp.units u set partner_id = p.id from lmp.partners p
         where u.account_id = ${account} and p.account_id = u.account_id and p.id = ${id('p', 7)} and u.partner_id = ${id('p', 7)}
           and not exists (select from lmp.units x where x.account_id = u.account_id and x.partner_id = p.id
                              and x.cycle = u.cycle and x.product_id = u.product_id)`,
    sql`delete from lmp.units where account_id = ${account} and partner_id <= ${id('p', 7)} and cycle = ${cycle()}`,
    sql`insert into lmp.units (account_id, partner_id, cycle, product_id, provisioned, chargeable)
        select account_id, id, '2026-12', 'd0', 9, ${random.between(0, 9)} from lmp.partners
         where account_id = ${account} and id like 'p%'
        on conflict (account_id, cycle, product_id, partner_id) do update set chargeable = excluded.chargeable`,
    sql`insert into lmp.partners (account_id, id, name, folded_name, city, state, type, status, status_since, acquired_on)
        values (${account}, ${`n${random.between(0, 1e9)}`}, 'N', 'n', '', '', 'msp', 'active', ${day()}::date, ${day()}::date)`,
    sql`delete from lmp.partners where account_id = ${account} and id like 'n%'`,
    sql`insert into lmp.service_plans (account_id, id, name, folded_name, product_id, version, status, status_since, created_on, notification_days, grace_days)
        values (${account}, ${`n${random.between(0, 1e9)}`}, 'N', 'n', 'd0', 'full', 'enabled', ${day()}::date, ${day()}::date, 30, 14)`,
    sql`delete from lmp.service_plans where account_id = ${account} and id like 'n%'`,
    sql`delete from lmp.usage_reports where account_id = ${account} and partner_id = ${id('p', 7)} and cycle = '2026-09'`,
    sql`insert into lmp.billing_reports (account_id, id, partner_id, cycle, status, kind)
        select account_id, ${`n${random.between(0, 1e9)}`} || id, id, '2026-11', 'under-review', 'manual'
          from lmp.partners where account_id = ${account} and id like 'p%'`,
    sql`select lmp.advance_day(${account}, ${day()}::date)`,
  ]
}

function licenseCases(): (LicenseCase & { today: string })[] {
  const cases: (LicenseCase & { today: string })[] = []
  const expiresOn = '2026-03-01'
  for (const customer of ['enabled', 'disabled'] as const)
    for (const partner of ['active', 'suspended', 'canceled'] as const)
      for (const notificationDays of [0, 1, 30])
        for (const graceDays of [0, 1, 14])
          for (const used of [undefined, 5, 6])
            for (const offset of [-60, -31, -30, -29, -2, -1, 0, 1, 2, 13, 14, 15, 60]) {
              cases.push({
                license: { expiresOn, provisioned: 5, ...(used !== undefined && { used }) },
                plan: { notificationDays, graceDays },
                customer: { status: customer },
                partner: { status: partner },
                today: addDays(expiresOn, offset),
              })
            }
  return cases
}
