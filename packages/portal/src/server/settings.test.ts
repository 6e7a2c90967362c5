import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readSettings } from './settings.js'

describe('readSettings', () => {
  it('serves this machine alone, on port 3000, from the embedded database, when nothing is said', () => {
    const { host, port, databaseUrl, dataDir } = readSettings({})
    assert.deepEqual({ host, port, databaseUrl }, { host: '127.0.0.1', port: 3000, databaseUrl: undefined })
    assert.match(dataDir, /[/\\]\.data$/)
  })

  it('takes what the environment says', () => {
    const settings = readSettings({
      PORT: '8080',
      DATABASE_URL: 'postgres://db/x',
      PUBLIC_URL: 'https://p.example',
    })
    assert.equal(settings.port, 8080)
    assert.equal(settings.databaseUrl, 'postgres://db/x')
    assert.equal(settings.publicUrl?.origin, 'https://p.example')
  })

  it('takes the last port that there is', () => assert.equal(readSettings({ PORT: '65535' }).port, 65_535))

  for (const PORT of ['http', '-1', '65536', '80.5', '8e1'])
    it(`refuses PORT=${PORT} and names it`, () => {
      assert.throws(() => readSettings({ PORT }), /PORT is ".+", which is not a port/)
    })

  for (const more of ['/portal', '/?a=b', '/#top'])
    it(`refuses a public URL with ${more}, at which nothing would be found, and says which one to try`, () => {
      assert.throws(
        () => readSettings({ PUBLIC_URL: `https://p.example:8443${more}` }),
        /PUBLIC_URL is more than .*\n.*\nTry PUBLIC_URL=https:\/\/p\.example:8443, /,
      )
    })

  it('takes a public URL with the slash at its end', () =>
    assert.equal(readSettings({ PUBLIC_URL: 'https://p.example/' }).publicUrl?.href, 'https://p.example/'))

  it('refuses a public URL with a password, and does not repeat it', () => {
    assert.throws(
      () => readSettings({ PUBLIC_URL: 'https://user:secret@p.example' }),
      (error: Error) => /PUBLIC_URL/.test(error.message) && !error.message.includes('secret'),
    )
  })

  it('says how a password is written where the URL cannot be read', () => {
    for (const password of ['p#ss', 'w/ord', 'caf%E9', '100%'])
      assert.throws(
        () => readSettings({ DATABASE_URL: `postgres://user:${password}@db/portal` }),
        (error: Error) => /percent-encoded/.test(error.message) && !error.message.includes(password),
      )
  })

  it('leaves an option with a per cent sign to PostgreSQL', () => {
    const url = 'postgres://user@db/portal?application_name=100%'
    assert.equal(readSettings({ DATABASE_URL: url }).databaseUrl, url)
  })

  it('asks for one host where there are several', () => {
    for (const hosts of ['db1:5432,db2:5432/portal', 'db1,db2/portal', 'db1/portal?host=db1,db2'])
      assert.throws(
        () => readSettings({ DATABASE_URL: `postgres://user:secret@${hosts}` }),
        (error: Error) => /one host/.test(error.message) && !error.message.includes('secret'),
      )
  })

  it('refuses a database URL of another kind without repeating it', () => {
    assert.throws(
      () => readSettings({ DATABASE_URL: 'mysql://root:secret@db' }),
      (error: Error) => /DATABASE_URL/.test(error.message) && !error.message.includes('secret'),
    )
  })
})
