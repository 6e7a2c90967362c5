import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql, type RawBuilder } from 'kysely'
import { WIDGETS, type Widget } from '@lmp-widgets/data-adapter'
import type { Viewer } from '@lmp-widgets/data-adapter/records'
import type { Database } from '../embedded/open-database.js'
import { ChangeNotices } from './change-notices.js'
import { openTestDatabase, startPostgres } from './databases.test.support.js'
import { loadBook } from './load-book.js'
import { chunksOf, randomBook } from './random-book.test.support.js'
import { sqlAdapter } from './sql-adapter.js'

const ADMINISTRATOR: Viewer = { accountId: 'distributor', role: 'administrator' }

const NOW = new Date('2026-11-10T12:00:00Z')
/** What is shown unasked. */
const SHOWN = WIDGETS.filter(widget => widget !== 'account-search')

describe('what a PostgreSQL server says has changed', () => {
  let database: Database
  before(async () => {
    database = await openTestDatabase('PostgreSQL')
    await loadBook(database.db, chunksOf(randomBook(1)), { now: NOW })
  })
  after(() => database.close())

  /** Everything that one listener is told; `heard` resolves with the next notice. */
  function listen(viewer = ADMINISTRATOR, now = () => new Date()) {
    const said: (readonly Widget[] | undefined)[] = []
    let wake = () => {}
    const { subscribe } = sqlAdapter(database.db, viewer, { changes: database.changes, now })
    const stop = subscribe!(widgets => {
      said.push(widgets)
      wake()
    })
    const heard = async () => {
      while (said.length === 0) await new Promise<void>(resolve => (wake = resolve))
      return said.shift()
    }
    return { said, heard, stop }
  }

  /** The widgets that are named to one listener when that changes. */
  async function namedWhen(change: RawBuilder<unknown>, viewer = ADMINISTRATOR) {
    const { heard, stop } = listen(viewer)
    await change.execute(database.db)
    // Sent last, for an unknown table: for everything.
    await sql`select pg_notify('lmp_changes', '{"account":"distributor"}')`.execute(database.db)
    const named: Widget[] = []
    for (let said = await heard(); said; said = await heard()) named.push(...said)
    stop()
    return named
  }

  it('names the widgets of the table, to those of the account alone, once it is committed', async () => {
    const [mine, other] = [listen(), listen({ accountId: 'isp', role: 'administrator' })]
    assert.equal(await mine.heard(), undefined, 'what was missed before is unknown')
    await other.heard()
    await database.db.transaction().execute(async trx => {
      await sql`update lmp.service_plans set name = name || '.' where account_id = 'distributor'`.execute(trx)
      assert.deepEqual(mine.said, [])
    })
    assert.ok((await mine.heard())?.includes('enabled-service-plans'))
    const undone = database.db.transaction().execute(async trx => {
      await sql`update lmp.billing_reports set status = status`.execute(trx)
      throw new Error('undone')
    })
    await assert.rejects(undone, /undone/)
    await sql`update lmp.usage_reports set status = status where account_id = 'distributor'`.execute(
      database.db,
    )
    assert.ok((await mine.heard())?.includes('usage-report-status'))
    assert.deepEqual([mine.said, other.said], [[], []])
    mine.stop()
    other.stop()
  })

  const WIDGET_OF: Record<string, Widget> = {
    products: 'chargeable-unit-decrease',
    customers: 'enabled-customers',
    partners: 'active-partners',
    service_plans: 'enabled-service-plans',
    licenses: 'customer-license-status',
    usage_reports: 'usage-report-status',
    billing_reports: 'billing-report-status',
    units: 'chargeable-unit-decrease',
  }
  for (const [name, widget] of Object.entries(WIDGET_OF)) {
    it(`is ${widget} when a row is added to the ${name}, changed, and taken away`, async () => {
      const table = sql.table(`lmp.${name}`)
      const { rows } = await sql<{ columns: string }>`
        select string_agg(column_name, ', ') as columns from information_schema.columns
         where table_schema = 'lmp' and table_name = ${name} and is_generated = 'NEVER'`.execute(database.db)
      const columns = sql.raw(rows[0]?.columns ?? '')
      // A copy of any row, under a key that no other has.
      const key = name === 'units' ? { cycle: '1999-01' } : { id: 'copy' }
      const isCopy = sql`to_jsonb(t) @> ${JSON.stringify(key)}`
      for (const change of [
        sql`insert into ${table} (${columns})
            select ${columns} from jsonb_populate_record(null::${table}, (
              select to_jsonb(t) || ${JSON.stringify(key)}::jsonb from ${table} t where account_id = 'distributor' limit 1))`,
        sql`update ${table} t set account_id = account_id where ${isCopy}`,
        sql`delete from ${table} t where ${isCopy}`,
      ])
        assert.ok((await namedWhen(change)).includes(widget))
    })
  }

  const CHANGES = {
    'a partner is acquired': sql`update lmp.partners set acquired_on = '2026-11-10' where id = 'p0'`,
    'it signs a customer': sql`
      insert into lmp.customers (account_id, id, partner_id, name, folded_name, city, state, status, status_since, created_on)
      values ('distributor', 'new', 'p0', 'New', 'new', '', '', 'enabled', '2026-11-10', '2026-11-10')`,
    'its customer is renamed and disabled': sql`update lmp.customers set name = 'N', status = 'disabled' where id = 'new'`,
    'its units are counted': sql`
      insert into lmp.units (account_id, partner_id, cycle, product_id, provisioned, chargeable)
      values ('distributor', 'p0', '2026-09', 'd0', 1000, 1000), ('distributor', 'p0', '2026-10', 'd0', 7, 7)
      on conflict (account_id, cycle, product_id, partner_id) do update set chargeable = excluded.chargeable`,
    'a product is renamed': sql`update lmp.products set name = name || ' 2'`,
    'a partner is canceled': sql`update lmp.partners set status = 'canceled' where id = 'p1'`,
    'licenses have ended': sql`update lmp.licenses set expires_on = '2020-01-01'`,
    'a plan is disabled': sql`update lmp.service_plans set status = 'disabled'`,
    'a plan warns earlier': sql`update lmp.service_plans set notification_days = 4000, grace_days = 4000`,
    'a usage report is gone': sql`delete from lmp.usage_reports`,
    'a billing report is gone': sql`delete from lmp.billing_reports`,
  }
  for (const [name, change] of Object.entries(CHANGES)) {
    it(`names each widget whose answer is another one when ${name}`, async () => {
      const adapter = sqlAdapter(database.db, ADMINISTRATOR, { now: () => NOW })
      const answers = () =>
        Promise.all(SHOWN.map(async widget => JSON.stringify(await adapter.load({ widget }))))
      const before = await answers()
      const named = await namedWhen(change)
      const after = await answers()
      const changed = SHOWN.filter((_, at) => after[at] !== before[at])
      assert.notDeepEqual(changed, [])
      assert.deepEqual(
        changed.filter(widget => !named.includes(widget)),
        [],
      )
    })
  }

  it('is nothing of the account’s own business to a user of a partner', async () => {
    const { heard, stop } = listen({ ...ADMINISTRATOR, partner: { id: 'p0', type: 'msp' } })
    for (const table of ['usage_reports', 'billing_reports', 'units', 'customers'])
      await sql`select pg_notify('lmp_changes', ${JSON.stringify({ account: 'distributor', table })})`.execute(
        database.db,
      )
    assert.deepEqual(await heard(), ['enabled-customers', 'customer-license-status'])
    stop()
  })

  describe('to a user of a partner', () => {
    const heardOf = (change: RawBuilder<unknown>, id = 'p0') =>
      namedWhen(change, { ...ADMINISTRATOR, partner: { id, type: 'msp' } })
    for (const table of ['customers', 'licenses', 'service_plans']) {
      it(`is nothing of the ${table} of others`, async () => {
        const change = sql`update ${sql.table(`lmp.${table}`)} set account_id = account_id
                            where account_id = 'distributor' and partner_id <> 'p0' returning partner_id`
        assert.notDeepEqual((await change.execute(database.db)).rows, [])
        assert.deepEqual(await heardOf(change), [])
      })
    }

    it('is what is its own', async () => {
      await sql`insert into lmp.customers (account_id, id, partner_id, name, folded_name, city, state, status, status_since, created_on)
        values ('distributor', 'own', 'p0', 'Own', 'own', '', '', 'enabled', '2026-11-10', '2026-11-10')`.execute(
        database.db,
      )
      assert.ok(
        (await heardOf(sql`update lmp.customers set name = 'Own' where id = 'own'`)).includes(
          'enabled-customers',
        ),
      )
    })

    it('is that a customer went to another, and came from one', async () => {
      const move = (to: string) =>
        sql`update lmp.customers set partner_id = ${to} where account_id = 'distributor' and id = 'own'`
      assert.ok((await heardOf(move('p1'))).includes('enabled-customers'))
      assert.ok((await heardOf(move('p0'))).includes('enabled-customers'))
      assert.deepEqual(await heardOf(move('p0'), 'p1'), [])
    })

    it('is that a plan went to another, and came from one', async () => {
      const move = (to: string) =>
        sql`update lmp.service_plans set partner_id = ${to} where account_id = 'distributor' and id = 's2'`
      await move('p1').execute(database.db)
      assert.ok((await heardOf(move('p0'))).includes('enabled-service-plans'))
      assert.ok((await heardOf(move('p1'))).includes('enabled-service-plans'))
      assert.deepEqual(await heardOf(move('p1')), [])
    })

    it('is everything of so many that a notice cannot name them', async () => {
      const many = sql`insert into lmp.partners (account_id, id, name, folded_name, city, state, type, status, status_since, acquired_on)
        select 'distributor', repeat('ü', 45) || i, '', '', '', '', 'msp', 'active', '2026-11-10', '2026-11-10' from generate_series(1, 100) i`
      await many.execute(database.db)
      const customers = sql`insert into lmp.customers (account_id, id, partner_id, name, folded_name, city, state, status, status_since, created_on)
        select account_id, id, id, '', '', '', '', 'enabled', '2026-11-10', '2026-11-10' from lmp.partners
         where account_id = 'distributor' and id like 'üüü%'`
      assert.ok((await heardOf(customers)).includes('enabled-customers'))
    })
  })

  it('is everything when the day or the settings of the account change', async () => {
    const { heard, stop } = listen()
    await sql`update lmp.accounts set overview_days = overview_days where account_id = 'distributor'`.execute(
      database.db,
    )
    assert.equal(await heard(), undefined)
    stop()
  })

  it('is everything, to those of each account, when a table is emptied at once', async () => {
    const both = [listen(), listen({ accountId: 'isp', role: 'administrator' })]
    await sql`truncate lmp.usage_reports`.execute(database.db)
    for (const { heard, stop } of both) {
      assert.equal(await heard(), undefined)
      stop()
    }
  })

  it('is everything, to those of the account, when what is kept is made anew', async () => {
    await namedWhen(sql`select`)
    const [mine, other] = [listen(), listen({ accountId: 'isp', role: 'administrator' })]
    const sayLast = () => sql`update lmp.products set name = name`.execute(database.db)
    await sayLast()
    for (const { heard } of [mine, other]) while ((await heard()) === undefined);
    await sql`select lmp.rebuild('distributor')`.execute(database.db)
    await sayLast()
    const heard = [await mine.heard(), await other.heard()]
    assert.deepEqual(heard, [undefined, ['chargeable-unit-decrease']])
    mine.stop()
    other.stop()
  })

  it('is nothing that somebody else says on its channel', async () => {
    for (const other of ['', 'nonsense', 'null'])
      await sql`select pg_notify('lmp_changes', ${other})`.execute(database.db)
    const change = sql`update lmp.products set name = name where account_id = 'distributor'`
    assert.deepEqual([...new Set(await namedWhen(change))], ['chargeable-unit-decrease'])
  })

  it('is told no more to one that has stopped listening', async () => {
    const { said, stop } = listen()
    stop()
    const change = sql`update lmp.products set name = name where account_id = 'distributor'`
    assert.deepEqual([...new Set(await namedWhen(change))], ['chargeable-unit-decrease'])
    assert.deepEqual(said, [])
  })

  it('reaches the others when one that listens throws, which is warned of', { timeout: 30_000 }, async () => {
    const warned = once(process, 'warning')
    const broken = new Error('a listener that fails')
    const stopBroken = database.changes.subscribe('distributor', () => {
      throw broken
    })
    const { heard, stop } = listen()
    await sql`update lmp.accounts set overview_days = overview_days where account_id = 'distributor'`.execute(
      database.db,
    )
    assert.equal(await heard(), undefined)
    assert.deepEqual(await warned, [broken])
    stopBroken()
    stop()
  })

  it(
    'is everything when the day of the account begins, though nobody asks',
    { timeout: 30_000 },
    async context => {
      context.mock.timers.enable({ apis: ['setInterval'] })
      let time = new Date(Date.now() + 86_400_000)
      const now = () => time
      const { heard, stop } = listen(ADMINISTRATOR, now)
      await sqlAdapter(database.db, ADMINISTRATOR, { now }).manifest()
      // Said last of what was said until then.
      await sql`select pg_notify('lmp_changes', '{"account":"distributor","table":"products"}')`.execute(
        database.db,
      )
      while ((await heard()) === undefined);
      time = new Date(time.getTime() + 86_400_000)
      context.mock.timers.tick(60_000)
      assert.equal(await heard(), undefined)
      stop()
    },
  )

  it(
    'is everything when the day begins in a time zone that the account was given meanwhile',
    { timeout: 30_000 },
    async context => {
      context.mock.timers.enable({ apis: ['setInterval'] })
      const zone = (name: string) =>
        sql`update lmp.accounts set time_zone = ${name} where account_id = 'distributor'`.execute(database.db)
      await zone('America/New_York')
      let time = new Date('2029-11-10T12:00:00Z')
      const { heard, stop } = listen(ADMINISTRATOR, () => time)
      context.mock.timers.tick(60_000)
      const hasMoved = async () => {
        const { rows } = await sql<{ day: string }>`
          select to_char(status_date, 'YYYY-MM-DD') as day from lmp.accounts where account_id = 'distributor'`.execute(
          database.db,
        )
        return rows[0]?.day === '2029-11-10'
      }
      while (!(await hasMoved())) await heard()
      await zone('Asia/Tokyo')
      // Said last of what was said until then.
      await sql`select pg_notify('lmp_changes', '{"account":"distributor","table":"products"}')`.execute(
        database.db,
      )
      while ((await heard()) === undefined);
      time = new Date('2029-11-10T15:30:00Z')
      context.mock.timers.tick(60_000)
      assert.equal(await heard(), undefined)
      stop()
    },
  )

  it('is everything after the connection was lost', async () => {
    const { heard, stop } = listen()
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and query = 'listen lmp_changes'`.execute(database.db)
    assert.equal(await heard(), undefined)
    stop()
  })
})

describe('what is listened to with a certificate', () => {
  it('is everything once its file is there again: while it is exchanged it may be missing', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const [server, home] = [await startPostgres(), mkdtempSync(join(tmpdir(), 'lmp-test-'))]
    const file = join(home, 'ca.pem')
    const changes = new ChangeNotices(`${server.url}?sslmode=disable&sslrootcert=${file}`)
    const told = new Promise<void>(resolve => changes.subscribe('distributor', () => resolve()))
    writeFileSync(file, '')
    context.mock.timers.tick(2_000)
    await told
    changes.close()
    rmSync(home, { recursive: true })
    await server.stop()
  })
})
