import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it, mock } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { IMAGE, makeOwnedDatabase, startPostgres } from '../sql/databases.test.support.js'
import { openDatabase, type Database } from './open-database.js'

describe('an embedded database in a folder', () => {
  const home = mkdtempSync(join(tmpdir(), 'lmp-test-'))
  const folder = join(home, 'database')
  const open = () => openDatabase({ folder }, { deadline: 5_000 })
  let database: Database
  before(async () => {
    database = await open()
  })
  after(async () => {
    await database.close()
    rmSync(home, { recursive: true })
  })

  const addAccount = (id: string) =>
    sql`insert into lmp.accounts (account_id, name, type, time_zone, partner_analytics, decrease_kind, decrease_value, overview_days, inactive_days)
        values (${id}, 'A', 'isp', 'UTC', false, 'units', 0, 30, 90)`.execute(database.db)
  const accounts = async () =>
    (await database.db.selectFrom('accounts').select('account_id').orderBy('account_id').execute()).map(
      row => row.account_id,
    )

  const count = (steps: number) =>
    sql`select count(*) from (select generate_series(1, ${steps}::bigint)) as steps`.execute(database.db)

  it('is empty the first time', () => assert.equal(database.isEmpty, true))

  it('belongs to one process at a time', () =>
    assert.rejects(open, { code: 'EBUSY', message: /in use by process/ }))

  it('belongs to it however its path is written', async () => {
    symlinkSync(folder, join(home, 'link'))
    for (const path of [`${folder}/`, join(home, 'link')])
      await assert.rejects(openDatabase({ folder: path }), { code: 'EBUSY' })
  })

  it('is there again the next time, and leaves nothing running in between', async () => {
    await addAccount('first')
    await database.close()
    assert.equal(existsSync(`${folder}.lock`), false)
    database = await open()
    assert.equal(database.isEmpty, false)
    assert.deepEqual(await accounts(), ['first'])
  })

  it('is taken over from a dead process that had the number of this one', async () => {
    await database.close()
    writeFileSync(`${folder}.lock`, String(process.pid))
    utimesSync(`${folder}.lock`, 0, 0)
    database = await open()
    assert.deepEqual(await accounts(), ['first'])
  })

  it('stops a statement that computes too long, and is there again with all that was committed', async () => {
    await addAccount('second')
    await assert.rejects(count(100_000_000_000))
    assert.deepEqual(await accounts(), ['first', 'second'])
  })

  it('lets a statement compute on where the clock of the machine is put forward', async () => {
    let now = Date.now()
    const clock = mock.method(Date, 'now', () => (now += 3_600_000))
    await sql`select pg_sleep(1.5)`.execute(database.db).finally(() => clock.mock.restore())
  })

  it('is there again as soon as it can be, after a restart that failed', async () => {
    // What the statement needs of the folder is read before it is away.
    await count(1)
    renameSync(folder, `${folder}.away`)
    writeFileSync(folder, '')
    await assert.rejects(count(100_000_000_000))
    await assert.rejects(accounts, { code: 'ENOTDIR', message: /cannot use its files/ })
    rmSync(folder)
    renameSync(`${folder}.away`, folder)
    assert.deepEqual(await accounts(), ['first', 'second'])
  })

  it('says why it panicked, and keeps nobody waiting for it', async () => {
    const log = join(folder, 'pg_wal')
    renameSync(log, `${log}.away`)
    const more = database.db
      .transaction()
      .execute(trx =>
        sql`insert into lmp.products select 'first', i::text, repeat('x', 900) from generate_series(1, 40000) i`.execute(
          trx,
        ),
      )
    await assert.rejects(more, { severity: 'PANIC', message: /pg_wal/ })
    await assert.rejects(accounts)
    renameSync(`${log}.away`, log)
    assert.deepEqual(await accounts(), ['first', 'second'])
  })

  it('is given back only when nothing in this process opens it any more, also while it starts again', async () => {
    await assert.rejects(count(100_000_000_000))
    let isOver = false
    const asked = accounts().finally(() => (isOver = true))
    const outcome = assert.rejects(asked)
    await database.close()
    assert.equal(isOver, true)
    await outcome
  })
})

describe('an embedded database in memory', () => {
  it('is one of several also where the path of temporary files is longer than a socket may have', async () => {
    const home = mkdtempSync(join(tmpdir(), 'lmp-test-'))
    const usual = process.env.TMPDIR
    process.env.TMPDIR = join(home, 'd'.repeat(100))
    mkdirSync(process.env.TMPDIR)
    try {
      const open = () => openDatabase({ memory: true, image: IMAGE })
      const opened = await Promise.allSettled([open(), open()])
      for (const each of opened) if (each.status === 'fulfilled') await each.value.close()
      assert.deepEqual(
        opened.map(({ status }) => status),
        ['fulfilled', 'fulfilled'],
      )
      assert.deepEqual(readdirSync(home), ['d'.repeat(100)], 'nothing lies beside the private folder')
    } finally {
      if (usual === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = usual
      rmSync(home, { recursive: true })
    }
  })

  it('keeps its image also where several make it at once', async () => {
    const home = mkdtempSync(join(tmpdir(), 'lmp-test-'))
    const open = () => openDatabase({ memory: true, image: join(home, 'image') })
    const opened = await Promise.allSettled([open(), open(), open()])
    for (const each of opened) if (each.status === 'fulfilled') await each.value.close()
    const failed = opened.filter(({ status }) => status === 'rejected')
    assert.deepEqual(failed, [])
    assert.deepEqual(readdirSync(home), ['image'])
    rmSync(home, { recursive: true })
  })

  it('leaves nothing behind in a process that ends without closing it', () => {
    const TMPDIR = mkdtempSync(join(tmpdir(), 'lmp-test-'))
    const program = `
      const { openDatabase } = await import(${JSON.stringify(new URL('./open-database.js', import.meta.url).href)})
      await openDatabase({ memory: true, image: ${JSON.stringify(IMAGE)} })
      process.exit(3)`
    const { status } = spawnSync(
      process.execPath,
      [...process.execArgv.filter(option => !/^--test/.test(option)), '--input-type=module', '-e', program],
      { env: { ...process.env, TMPDIR } },
    )
    assert.equal(status, 3)
    assert.deepEqual(
      readdirSync(TMPDIR).filter(name => name.startsWith('lmp-db-')),
      [],
    )
    rmSync(TMPDIR, { recursive: true })
  })
})

describe('a database of a PostgreSQL server', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  before(async () => {
    server = await startPostgres()
  })
  after(() => server?.stop())

  it('is refused when its text is of bytes: parts of names would be counted by bytes, and listed by characters', async () => {
    const { url, drop } = await makeOwnedDatabase(
      server.url,
      `encoding 'SQL_ASCII' template template0 lc_collate 'C' lc_ctype 'C'`,
    )
    await assert.rejects(openDatabase({ url }), /has the encoding SQL_ASCII/)
    await drop()
  })

  it('is refused by the name of each setting with which statements do not do what they say', async () => {
    const { url, drop } = await makeOwnedDatabase(server.url)
    const root = new pg.Client(server.url)
    await root.connect()
    const owned = `alter database ${new URL(url).pathname.slice(1)}`
    for (const [name, value] of [
      ['array_nulls', 'off'],
      ['default_transaction_isolation', 'repeatable read'],
      ['default_transaction_isolation', 'serializable'],
      ['gin_fuzzy_search_limit', '5000'],
      ['quote_all_identifiers', 'on'],
      ['row_security', 'off'],
      ['session_replication_role', 'replica'],
    ]) {
      await root.query(`${owned} set ${name} = '${value}'`)
      await assert.rejects(openDatabase({ url }), {
        code: 'ESETTING',
        message: new RegExp(`has ${name} = ${value} for`),
      })
      await root.query(`${owned} reset ${name}`)
    }
    await openDatabase({ url }).then(({ close }) => close())
    await root.end()
    await drop()
  })
})
