import { after, before, describe, it } from 'node:test'
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../embedded/open-database.js'
import { openTestDatabase } from './databases.test.support.js'
import { randomBook } from './random-book.test.support.js'
import { isAsMadeAnew, load } from './upkeep.test.support.js'

/** Whoever waits for a lock, or for a moment. */
const WAITING = sql`
  select from pg_stat_activity where datname = current_database() and wait_event_type in ('Lock', 'Timeout')`

// PGlite has one connection.
describe('what is kept where several write at once', () => {
  let database: Database
  before(async () => {
    database = await openTestDatabase('PostgreSQL')
  })
  after(() => database.close())

  /**
   * The second statement begins before the first is committed, and waits for it or is over by then; a third follows in the
   * first one's transaction.
   */
  const meet = async (
    first: RawBuilder<unknown>,
    second: RawBuilder<unknown>,
    third?: RawBuilder<unknown>,
  ) => {
    const book = randomBook(3)
    for (const partner of book.partners) partner.status = 'active'
    for (const customer of book.customers) customer.status = 'enabled'
    await load(database, book, '2026-11-10')
    let writing: Promise<unknown> = Promise.resolve()
    let [isOver, isWaiting] = [false, false]
    await database.db.transaction().execute(async other => {
      await first.execute(other)
      writing = second.execute(database.db).finally(() => (isOver = true))
      while (!isOver && !isWaiting) {
        const { rows } = await WAITING.execute(database.db)
        isWaiting = rows.length > 0
      }
      await third?.execute(other)
    })
    await writing
    await isAsMadeAnew(database)
  }

  it('is of two days that the same account is moved to at once', () =>
    meet(
      sql`select lmp.advance_day('distributor', '2027-01-20'::date)`,
      sql`select lmp.advance_day('distributor', '2026-12-01'::date)`,
    ))

  it('is of two cycles that follow each other, whose units are written at once', () =>
    meet(
      sql`update lmp.units set chargeable = 100 + chargeable where cycle = '2026-09'`,
      sql`update lmp.units set chargeable = 50 + chargeable where cycle = '2026-10'`,
    ))

  it('is of customers that are written while another table is emptied at once', () =>
    meet(
      sql`
        do $$ begin
          perform from lmp.partners for no key update;
          insert into lmp.customers (account_id, id, partner_id, name, folded_name, city, state, status, status_since, created_on)
          select account_id, 'late', 'p0', '', '', '', '', 'enabled', '2031-01-01', '2031-01-01' from lmp.accounts;
        end $$`,
      sql`truncate lmp.usage_reports`,
    ))

  it('is complete when two transactions change one partner at a time', async () => {
    await load(database, randomBook(3), '2026-11-10')
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        sql`update lmp.licenses set expires_on = '2026-11-01'::date + ${index}::int * 5
             where account_id = 'distributor' and id like ${`%${index}`}`.execute(database.db),
      ),
    )
    await isAsMadeAnew(database)
  })

  describe('is of the day that begins while a license is to be written by a transaction that has already', () => {
    const begun = {
      'written its partner': sql`update lmp.partners set name = name || '!' where account_id = 'distributor'`,
      'locked it': sql`select from lmp.licenses where account_id = 'distributor' for update`,
    }
    for (const [name, first] of Object.entries(begun)) {
      it(name, () =>
        meet(
          first,
          sql`select lmp.advance_day('distributor', '2027-06-20'::date)`,
          sql`update lmp.licenses set used = 1 where account_id = 'distributor'`,
        ),
      )
    }
  })

  describe('is of what a license depends on, when both are written at once:', () => {
    const license = (expiresOn: string) => sql`
      insert into lmp.licenses (account_id, id, customer_id, partner_id, plan_id, product_id, version, purchased_on, expires_on, provisioned)
      select account_id, 'late' || id, id, partner_id, 's0', 'd0', 'full', '2026-11-10', ${expiresOn}::date, 5
        from lmp.customers where account_id = 'distributor'`

    it('its day moves on', () =>
      meet(license('2026-11-20'), sql`select lmp.advance_day('distributor', '2026-12-31'::date)`))

    const changes = {
      'its customer is disabled': sql`update lmp.customers set status = 'disabled' where account_id = 'distributor'`,
      'its customer moves to another partner': sql`
        update lmp.customers set partner_id = case partner_id when 'p0' then 'p1' else 'p0' end
         where account_id = 'distributor'`,
      'its partner is canceled': sql`update lmp.partners set status = 'canceled' where account_id = 'distributor'`,
      'its plan tells of the end earlier': sql`
        update lmp.service_plans set notification_days = 400 where account_id = 'distributor'`,
    }
    for (const [name, change] of Object.entries(changes)) {
      it(`${name}, before the license`, () => meet(change, license('2027-06-20')))
      it(`${name}, after the license`, () => meet(license('2027-06-20'), change))
    }

    const moves = {
      'another customer, which is disabled': [
        sql`update lmp.licenses set customer_id = 'c1' where account_id = 'distributor' and customer_id <> 'c1'`,
        sql`update lmp.customers set status = 'disabled' where account_id = 'distributor' and id = 'c1'`,
      ],
      'another plan, which tells of the end earlier': [
        sql`
          update lmp.licenses set plan_id = 's1', expires_on = '2027-06-20'
           where account_id = 'distributor' and plan_id <> 's1'`,
        sql`
          update lmp.service_plans set notification_days = 400 where account_id = 'distributor' and id = 's1'`,
      ],
    } as const
    for (const [name, [move, change]] of Object.entries(moves)) {
      it(`it moves to ${name} before`, () => meet(change, move))
      it(`it moves to ${name} after`, () => meet(move, change))
    }
  })
})
