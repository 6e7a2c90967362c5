import assert from 'node:assert/strict'
import { describe, it, mock } from 'node:test'
import type { Page } from '@lmp-widgets/data-adapter'
import type { SessionLeft } from '../client/session.js'
import { DEMO_PASSWORD } from './demo-users.js'
import { adapterFor, book, browse, users } from './portal.test.support.js'
import { Users, type User } from './users.js'

describe('a session', () => {
  it('is told from other cookies of the host', async () => {
    const { send, cookieOf } = browse()
    const own = await cookieOf('administrator@northwind.example')
    for (const Cookie of [own, `portal2=x; ${own}`, `scheme=dark; ${own}`])
      assert.equal((await send('GET', '/api/session', { Cookie })).status, 200, Cookie)
  })

  it('is asked once in each request what its user may see', async () => {
    let asked = 0
    const { send, cookieOf } = browse({
      adapterFor(viewer) {
        const adapter = adapterFor(viewer)
        const manifest = adapter.manifest.bind(adapter)
        return Object.assign(adapter, { manifest: () => (asked++, manifest()) })
      },
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    asked = 0
    for (const path of ['/partners', '/api/export/partners.csv']) await send('GET', path, { Cookie })
    assert.equal(asked, 2)
  })

  it('may ask often, but not without end', async () => {
    let now = 0
    const { send, cookieOf } = browse({ now: () => now })
    const Cookie = await cookieOf('reseller@northwind.example')
    const untilRefused = async () => {
      let [passed, response] = [0, await send('GET', '/', { Cookie })]
      for (; response.status === 200; passed++) response = await send('GET', '/', { Cookie })
      return [passed, response.status, response.headers.get('Retry-After')]
    }
    assert.deepEqual(await untilRefused(), [600, 429, '1'])
    now += 1000
    assert.deepEqual(await untilRefused(), [20, 429, '1'])
    const program = await send('GET', '/api/session', { Cookie })
    assert.deepEqual([program.status, program.headers.get('Retry-After')], [429, '1'])
    const other = await cookieOf('reseller@northwind.example')
    assert.equal((await send('GET', '/', { Cookie: other })).status, 200)
  })

  it('locks nobody out, and lasts no longer, where the clock of the machine is set back', async () => {
    const clock = mock.method(Date, 'now')
    const { send, signIn, cookieOf } = browse()
    const email = 'reseller@northwind.example'
    const Cookie = await cookieOf(email)
    for (let i = 0; i < 10; i++) await signIn(email, 'wrong')
    const asked = async () => {
      const response = await send('GET', '/api/session', { Cookie })
      return { status: response.status, ...((await response.json()) as SessionLeft) }
    }
    const { seconds } = await asked()
    const then = Date.now() - 3_600_000
    clock.mock.mockImplementation(() => then)
    const later = await asked()
    assert.equal(later.status, 200)
    assert.ok(later.seconds <= seconds, `${later.seconds} s are left`)
    const refused = await signIn(email, DEMO_PASSWORD)
    assert.ok(Number(refused.headers.get('Retry-After')) <= 1, 'the wait of a second')
    clock.mock.restore()
  })

  it('ends after half an hour of a dashboard that only asks by itself; what its user does prolongs it', async () => {
    let now = 0
    const { send, cookieOf } = browse({
      now: () => now,
      adapterFor: viewer => Object.assign(adapterFor(viewer), { subscribe: () => () => {} }),
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    const statuses = async (...requests: string[]) => {
      const answers: number[] = []
      for (const request of requests) {
        const [method = '', path = ''] = request.split(' ')
        const { status, body } = await send(method, path, { Cookie, 'Sec-Fetch-Site': 'same-origin' })
        await body?.cancel()
        answers.push(status)
      }
      return answers
    }
    const polls = ['manifest', 'widgets?widget=enabled-customers', 'widgets/enabled-customers', 'changes']
    const asked = [...polls.map(poll => `GET /api/dashboard/${poll}`), 'GET /api/session']
    for (const used of ['GET /', 'POST /api/session', 'GET /api/dashboard/customers?limit=1']) {
      now += 29 * 60_000
      assert.deepEqual(await statuses(...asked, used), [200, 200, 200, 200, 200, 200])
    }
    now += 29 * 60_000
    assert.deepEqual(await statuses(...asked), [200, 200, 200, 200, 200])
    now += 60_000
    assert.deepEqual(await statuses(...asked, 'POST /api/session'), [401, 401, 401, 401, 401, 401])
  })

  it('says how long it lasts, and whether a use makes that longer', async () => {
    let now = 0
    const { send, cookieOf } = browse({ now: () => now })
    const Cookie = await cookieOf('administrator@northwind.example')
    const left = async (method: string) =>
      (await send(method, '/api/session', { Cookie, 'Sec-Fetch-Site': 'same-origin' })).json()
    now += 28 * 60_000
    assert.deepEqual(await left('GET'), { seconds: 120, canStay: true })
    assert.deepEqual(await left('POST'), { seconds: 1800, canStay: true })
    while (now < 11.5 * 60 * 60_000) {
      now += 10 * 60_000
      await left('POST')
    }
    now = 12 * 60 * 60_000 - 60_000
    assert.deepEqual(await left('POST'), { seconds: 60, canStay: false })
  })

  it('answers nothing to a page that was made for another user of the same browser', async () => {
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@nordlys.example')
    for (const path of [
      '/api/dashboard/manifest',
      '/api/dashboard/widgets/enabled-customers',
      '/api/session',
    ]) {
      const status = async (user: string) =>
        (await send('GET', path, { Cookie, 'Portal-User': encodeURIComponent(user) })).status
      assert.equal(await status('administrator@northwind.example'), 401, path)
      assert.notEqual(await status('administrator@nordlys.example'), 401, path)
    }
  })

  it('has the rights that its user has by now, and none once there is no such user', async t => {
    t.mock.method(console, 'error', () => {})
    const email = 'administrator@northwind.example'
    const [administrator, manager] = [users.find(email)!, users.find('license-manager@northwind.example')!]
    let now: User | undefined = administrator
    const changing = Object.assign(new Users(users.all), { find: () => now })
    const { send, cookieOf } = browse({ users: changing })
    const Cookie = await cookieOf(email)
    const statuses = async () =>
      Promise.all(
        ['/api/dashboard/customers', '/api/export/customers.csv', '/api/dashboard/manifest'].map(
          async path => (await send('GET', path, { Cookie })).status,
        ),
      )
    assert.deepEqual(await statuses(), [200, 200, 200])
    const running = await send('GET', '/api/export/customers.csv', { Cookie })
    now = { ...administrator, viewer: manager.viewer }
    assert.deepEqual(await statuses(), [403, 403, 200])
    await assert.rejects(running.text(), /broke off/)
    now = undefined
    assert.deepEqual(await statuses(), [401, 401, 401])
  })

  it('takes a running export with it when it ends', async t => {
    const log = t.mock.method(console, 'error', () => {})
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@northwind.example')
    const { body } = await send('GET', '/api/export/customers.csv', { Cookie })
    const reader = body!.getReader()
    await reader.read()
    await send('POST', '/sign-out', { Cookie, 'Sec-Fetch-Site': 'same-origin' })
    await assert.rejects(async () => {
      while (!(await reader.read()).done);
    }, /broke off/)
    assert.equal(log.mock.callCount(), 0)
  })

  it('takes nothing with it, when it ends, from others who are given the same adapter', async () => {
    const email = 'administrator@northwind.example'
    const adapter = Object.assign(adapterFor(users.find(email)!.viewer), { subscribe: () => () => {} })
    const { send, cookieOf } = browse({ adapterFor: () => adapter })
    const [ended, other] = [await cookieOf(email), await cookieOf(email)]
    const list = (Cookie: string) => send('GET', '/api/dashboard/customers', { Cookie })
    await list(ended)
    await send('POST', '/sign-out', { Cookie: ended, 'Sec-Fetch-Site': 'same-origin' })
    assert.deepEqual([(await list(ended)).status, (await list(other)).status], [401, 200])
  })

  it('sees its own rows alone: other accounts stay unseen by any id', async () => {
    const { send, cookieOf } = browse()
    const foreign = book.partners.find(partner => partner.accountId === 'nordlys')
    const Cookie = await cookieOf('administrator@northwind.example')
    for (const query of [`partners?id=${foreign?.id}`, `customers?partner=${foreign?.id}`]) {
      const response = await send('GET', `/api/dashboard/${query}`, { Cookie })
      assert.equal(((await response.json()) as Page).total, 0)
    }
  })
})
