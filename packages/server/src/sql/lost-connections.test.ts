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
  let lossyUrl: string
  let database: Database
  let loses = false
  /** Whether packets get lost from the first statement on: 'Q' and 'P' begin one. */
  let losesStatements = false

  before(async () => {
    server = await startPostgres()
    const owner = new URL((await makeOwnedDatabase(server.url)).url)
    way = createServer(near => {
      const far = connect(Number(owner.port), owner.hostname)
      near.on('data', data => {
        if (losesStatements && ['Q', 'P'].includes(String.fromCharCode(data[0] ?? 0))) loses = true
        if (!loses) far.write(data)
      })
      far.on('data', data => loses || near.write(data))
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
    await server?.stop()
  })

  const ask = () => sqlAdapter(database.db, { accountId: 'distributor', role: 'administrator' }).manifest()
  const askMany = () => Promise.allSettled(Array.from({ length: MANY }, ask))

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

  it('fails a start that it does not answer', { timeout: 30_000 }, async () => {
    losesStatements = true
    await assert.rejects(openDatabase({ url: lossyUrl }, { deadline: 100 }))
    losesStatements = loses = false
  })

  it('has all the time that loading and upkeep need', async () => {
    await sql`select pg_sleep(${(1.5 * DEADLINE) / 1000})`.execute(database.db)
  })

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
