import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { createDashboardHandler } from '../handler/dashboard-handler.js'
import { openDatabase, type Database } from '../embedded/open-database.js'
import { makeOwnedDatabase, startPostgres } from './databases.test.support.js'
import { loadBook } from './load-book.js'
import { chunksOf, randomBook } from './random-book.test.support.js'
import type { Tables } from './schema.js'
import { sqlAdapter } from './sql-adapter.js'

const NOW = new Date('2026-11-10T12:00:00Z')
const MANY = 10

/** What PgBouncer says, and ends the connection, when it has as many clients as it may: its fields, their length before them. */
const FIELDS = 'SFATAL\0C08P01\0Mno more connections allowed (max_client_conn)\0\0'
const NO_MORE_CLIENTS = Buffer.from(`E\0\0\0${String.fromCharCode(FIELDS.length + 4)}${FIELDS}`)

describe('a question to a PostgreSQL server', { timeout: 60_000 }, () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  let database: Database
  let root: pg.Client
  let url: string
  let name: string

  before(async () => {
    server = await startPostgres()
    url = (await makeOwnedDatabase(server.url)).url
    name = new URL(url).pathname.slice(1)
    database = await openDatabase({ url })
    await loadBook(database.db, chunksOf(randomBook(1)), { now: NOW })
    root = new pg.Client({ connectionString: server.url })
    await root.connect()
  })
  after(async () => {
    await root?.end()
    await database?.close()
    await server?.stop()
  })

  /** The handler by that moment, over that database, with so many milliseconds for a statement. */
  const handle = ({ now = NOW, db = database.db, statementTimeout = 100 } = {}) =>
    createDashboardHandler({
      adapterFor: () =>
        sqlAdapter(
          db,
          { accountId: 'distributor', role: 'administrator' },
          { now: () => now, statementTimeout },
        ),
    })
  const ask = async (path: string, options?: Parameters<typeof handle>[0]) => {
    const response = await handle(options)(new Request(`https://portal.example${path}`))
    const { code } = (await response.json()) as { code?: string }
    return [response.status, code, response.headers.get('retry-after')]
  }
  const BUSY = [503, 'server', '2']
  const endConnections = async (which = 'true') => {
    const { rowCount } = await root.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}' and ${which}`,
    )
    return rowCount
  }

  it('that takes longer than it may is one that got no answer in time, alone and in a batch', async () => {
    await database.db.transaction().execute(async others => {
      await sql`lock table lmp.customers in access exclusive mode`.execute(others)
      assert.deepEqual(await ask('/customers'), [504, 'timeout', null])
      const batch = await handle()(new Request('https://portal.example/widgets?widget=new-partner-overview'))
      assert.match(await batch.text(), /"status":504,"code":"timeout"/)
    })
  })

  it('that has a connection for one at a time answers all of them', async () => {
    await root.query(`alter database ${name} connection limit 1`)
    await endConnections()
    const answers = await Promise.all(Array.from({ length: MANY }, () => ask('/manifest')))
    await root.query(`alter database ${name} connection limit -1`)
    for (const [status] of answers) assert.equal(status, 200)
  })

  it('that PgBouncer has a connection for one at a time answers all of them', async () => {
    let isTaken = false
    const { port, hostname } = new URL(url)
    const bouncer = createServer(near => {
      near.on('error', () => {})
      if (isTaken) return void near.once('data', () => near.end(NO_MORE_CLIENTS))
      isTaken = true
      const far = connect(Number(port), hostname)
      near.pipe(far).pipe(near)
    }).listen(0, '127.0.0.1')
    await once(bouncer, 'listening')
    const bounced = new URL(url)
    bounced.port = String((bouncer.address() as AddressInfo).port)
    const { db, close } = await openDatabase({ url: bounced.href })
    const answers = await Promise.all(Array.from({ length: MANY }, () => ask('/manifest', { db })))
    await close()
    bouncer.close()
    for (const [status] of answers) assert.equal(status, 200)
  })

  it('that has no connection for anybody may be asked again soon', async () => {
    await root.query(`alter database ${name} connection limit 0`)
    await endConnections()
    assert.deepEqual(await ask('/manifest'), BUSY)
    await root.query(`alter database ${name} connection limit -1`)
  })

  it('that ends its connection may be asked again soon', async () => {
    await database.db.transaction().execute(async others => {
      await sql`lock table lmp.customers in access exclusive mode`.execute(others)
      const asked = ask('/customers', { statementTimeout: 20_000 })
      while (!(await endConnections(`wait_event_type = 'Lock'`)));
      assert.deepEqual(await asked, BUSY)
    })
    assert.equal((await ask('/manifest'))[0], 200)
  })

  it('that cannot be written to while a day begins, as a standby, may be asked again soon', async () => {
    await root.query(`alter database ${name} set default_transaction_read_only = on`)
    await endConnections()
    assert.deepEqual(await ask('/manifest', { now: new Date('2026-11-11T12:00:00Z') }), BUSY)
    await root.query(`alter database ${name} reset default_transaction_read_only`)
    await endConnections()
  })

  it('that finds its database gone, or its user no longer let in, may be asked again soon', async () => {
    for (const [gone, back] of [
      [`alter database ${name} rename to set_aside`, `alter database set_aside rename to ${name}`],
      ['alter role lmp_test_owner nologin', 'alter role lmp_test_owner login'],
    ] as const) {
      await endConnections()
      await root.query(gone)
      const answer = await ask('/manifest')
      await root.query(back)
      assert.deepEqual(answer, BUSY)
      assert.equal((await ask('/manifest'))[0], 200)
    }
  })

  for (const [missing, gone, back] of [
    ['its schema', 'alter schema lmp rename to set_aside', 'alter schema set_aside rename to lmp'],
    [
      'its functions',
      'alter function lmp.enter rename to set_aside',
      'alter function lmp.set_aside rename to enter',
    ],
    [
      'its tables',
      'alter table lmp.accounts rename to set_aside',
      'alter table lmp.set_aside rename to accounts',
    ],
    [
      'the rights of its readers',
      'revoke usage on schema lmp from lmp_reader',
      'grant usage on schema lmp to lmp_reader',
    ],
    ['its readers', 'alter role lmp_reader rename to set_aside', 'alter role set_aside rename to lmp_reader'],
  ] as const)
    it(`that comes while a restored database lacks ${missing} may be asked again soon, and is then answered`, async () => {
      const there = new pg.Client({ connectionString: new URL(name, server.url).href })
      await there.connect()
      await there.query(gone)
      const answer = await ask('/manifest')
      await there.query(back)
      await there.end()
      assert.deepEqual(answer, BUSY)
      assert.equal((await ask('/manifest'))[0], 200)
    })

  it('that does not know what it is asked for has failed', async () => {
    await sql`alter table lmp.customers rename to patrons`.execute(database.db)
    assert.deepEqual(await ask('/customers'), [500, 'server', null])
    await sql`alter table lmp.patrons rename to customers`.execute(database.db)
  })

  it('that nobody answers may be asked again soon', async () => {
    const listener = createServer().listen(0, '127.0.0.1')
    await once(listener, 'listening')
    const { port } = listener.address() as AddressInfo
    listener.close()
    const pool = new pg.Pool({ host: '127.0.0.1', port })
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    assert.deepEqual(await ask('/manifest', { db }), BUSY)
  })
})
