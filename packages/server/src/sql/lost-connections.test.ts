import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer, Socket, type AddressInfo, type Server } from 'node:net'
import { after, before, describe, it, mock } from 'node:test'
import { sql } from 'kysely'
import { openDatabase, type Database } from '../embedded/open-database.js'
import { makeOwnedDatabase, startPostgres } from './databases.test.support.js'
import { loadBook } from './load-book.js'
import { chunksOf, randomBook } from './random-book.test.support.js'
import { sqlAdapter } from './sql-adapter.js'

const DEADLINE = 2000
/** As many as the pool has connections. */
const MANY = 10

describe('a PostgreSQL server whose packets get lost', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  let way: Server
  const nears: Socket[] = []
  let lossyUrl: string
  let database: Database
  let loses = false
  /** From which message on packets get lost. */
  let losesFrom: RegExp | undefined
  /** Any statement: 'Q' and 'P' begin one. */
  const STATEMENT = /^[QP]/

  before(async () => {
    server = await startPostgres()
    const owner = new URL((await makeOwnedDatabase(server.url)).url)
    way = createServer({ allowHalfOpen: true }, near => {
      const far = connect(Number(owner.port), owner.hostname)
      near.on('data', data => {
        if (losesFrom?.test(data.toString('latin1'))) loses = true
        if (!loses) far.write(data)
      })
      far.on('data', data => loses || near.write(data))
      near.on('end', () => loses || near.end())
      nears.push(near)
      for (const socket of [near, far]) socket.on('error', () => {})
      near.on('close', () => far.destroy())
      far.on('close', () => near.destroy())
    }).listen(0, '127.0.0.1')
    await once(way, 'listening')
    const url = new URL(owner)
    url.port = String((way.address() as AddressInfo).port)
    lossyUrl = url.href
    database = await openDatabase({ url: lossyUrl }, { deadline: DEADLINE })
    await loadBook(database.db, chunksOf(randomBook(1)), { now: new Date('2026-11-10T12:00:00Z') })
  })
  after(async () => {
    await database?.close()
    way?.close()
    for (const near of nears) near.destroy()
    await server?.stop()
  })

  const ask = (now = () => new Date()) =>
    sqlAdapter(database.db, { accountId: 'distributor', role: 'administrator' }, { now }).manifest()
  const askMany = () => Promise.allSettled(Array.from({ length: MANY }, () => ask()))

  it(
    'fails the questions that wait for it, and answers the next ones as soon as it is there again',
    { timeout: 30_000 },
    async () => {
      await askMany()
      loses = true
      const lost = await askMany()
      loses = false
      assert.ok(lost.every(({ status }) => status === 'rejected'))
      const answered = await askMany()
      assert.ok(answered.every(({ status }) => status === 'fulfilled'))
    },
  )

  it('fails the questions that wait for the day to move on', { timeout: 30_000 }, async () => {
    losesFrom = /lmp\.advance_day/
    await assert.rejects(ask(() => new Date('2040-02-29T12:00:00Z')))
    losesFrom = undefined
    loses = false
    await ask()
  })

  it('fails a start that it does not answer', { timeout: 30_000 }, async () => {
    losesFrom = STATEMENT
    await assert.rejects(openDatabase({ url: lossyUrl }, { deadline: 100 }))
    losesFrom = undefined
    loses = false
  })

  it('has all the time that loading and upkeep need', async () => {
    await sql`select pg_sleep(${(1.5 * DEADLINE) / 1000})`.execute(database.db)
  })

  it(
    'is left behind by a close, with nobody to say that the connections have ended',
    { timeout: 30_000 },
    async () => {
      const connects = mock.method(Socket.prototype, 'connect')
      const other = await openDatabase({ url: lossyUrl }, { deadline: DEADLINE })
      await new Promise<void>(resolve => other.changes.subscribe('distributor', () => resolve()))
      loses = true
      await other.close()
      loses = false
      connects.mock.restore()
      const ours = connects.mock.calls.filter(
        call => String(call.arguments[0]) === String((way.address() as AddressInfo).port),
      )
      assert.ok(ours.length >= 2)
      assert.ok(
        ours.every(call => (call.this as unknown as Socket).destroyed),
        'a connection that is half open keeps the process',
      )
    },
  )

  it('is looked after while a connection rests, those for changes as well', async () => {
    const keepAlive = mock.method(Socket.prototype, 'setKeepAlive')
    let stop = () => {}
    await new Promise<void>(resolve => (stop = database.changes.subscribe('distributor', () => resolve())))
    const other = await openDatabase({ url: server.url })
    const given = keepAlive.mock.calls.map(call => call.arguments)
    assert.ok(given.length >= 2)
    for (const options of given) assert.deepEqual(options, [true, 10_000])
    keepAlive.mock.restore()
    stop()
    await other.close()
  })
})
