import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AdapterError, SCREENS, type Screen } from '@lmp-widgets/data-adapter'
import type { Gate } from './gate.js'
import { Pages } from './pages.js'
import { adapterFor, assertSafe, browse, client, ORIGIN, users } from './portal.test.support.js'
import { ROUTES, type Route } from './route-table.js'
import { routes, type Handlers } from './routing.js'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** What each account opens, written out by hand: the promise, not the code's own table. */
const ACCOUNTS: Readonly<Record<string, readonly Screen[]>> = {
  'administrator@northwind.example': SCREENS,
  'license-manager@northwind.example': ['service-plans'],
  'customer-account-manager@northwind.example': ['customers', 'service-plans'],
  'partner-account-manager@northwind.example': ['partners'],
  'support-manager@northwind.example': SCREENS,
  'billing-manager@northwind.example': SCREENS,
  'support-engineer@northwind.example': SCREENS,
  'msp@northwind.example': ['customers', 'service-plans'],
  'reseller@northwind.example': ['customers'],
  'administrator@nordlys.example': SCREENS,
  'administrator@harborfiber.example': ['partners', 'customers', 'service-plans'],
}

describe('the route table', () => {
  it('has an account for every person of the demonstration', () => {
    assert.deepEqual(users.all.map(user => user.email).sort(), Object.keys(ACCOUNTS).sort())
  })

  for (const [email, screens] of [...Object.entries(ACCOUNTS), [undefined, []] as const])
    it(`holds for ${email ?? 'a stranger'} on every route and method`, async () => {
      const { send, cookieOf } = browse()
      const headers = {
        Cookie: email === undefined ? '' : await cookieOf(email),
        'Sec-Fetch-Site': 'same-origin',
      }
      const isKnown = email !== undefined
      const open: Readonly<Record<string, number>> = {
        'GET /healthz': 200,
        'GET /assets/:file': 200,
        'GET /contract/*': 200,
        'GET /sign-in': isKnown ? 303 : 200,
        'POST /sign-in': 413,
        'POST /sign-out': 303,
      }
      const expected = (route: string, path: string) => {
        if (!Object.hasOwn(ROUTES, route)) return 405
        const access = ROUTES[route as Route]
        if (access === 'anyone') return open[route]
        if (!isKnown) return path.startsWith('/api/') ? 401 : 303
        return access === 'signed-in' || screens.includes(access) ? 200 : 403
      }
      const patterns = new Set(Object.keys(ROUTES).map(route => route.split(' ')[1] ?? ''))
      // Signing out ends the session, so it comes last.
      for (const pattern of [...patterns].filter(pattern => pattern !== '/sign-out').concat('/sign-out'))
        for (const method of METHODS) {
          const path = pattern
            .replace(':file', 'app.js')
            .replace('/dashboard/*', '/dashboard/manifest')
            .replace('/contract/*', '/contract/openapi.json')
          const response = await send(method, path, headers)
          await response.body?.cancel()
          const route = `${method === 'HEAD' ? 'GET' : method} ${pattern}`
          assert.equal(response.status, expected(route, path), `${method} ${path}`)
          assertSafe(response, path)
          if (response.status >= 400 && path.startsWith('/api/'))
            assert.match(response.headers.get('Content-Type') ?? '', /^application\/problem\+json/)
          if (response.status === 405)
            assert.match(
              response.headers.get('Allow') ?? '',
              pattern === '/sign-out' ? /^POST$/ : /^GET, HEAD/,
            )
        }
    })

  it('lets nothing be changed by a page of another site', async () => {
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@northwind.example')
    const senders: Record<string, string>[] = [
      {},
      { Origin: 'http://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]
    for (const path of ['/sign-in', '/sign-out'])
      for (const origin of senders)
        assert.equal((await send('POST', path, { Cookie, ...origin })).status, 403)
    assert.equal((await send('GET', '/', { Cookie })).status, 200)
  })

  it('lets a page behind a proxy change something by the URL that browsers know alone', async () => {
    const { send } = browse({ publicUrl: new URL('https://portal.example') })
    const status = async (Origin: string) => (await send('POST', '/sign-out', { Origin })).status
    assert.equal(await status('https://portal.example'), 303)
    assert.equal(await status(ORIGIN), 403)
  })

  it('is all that there is: a handler without a line, and a line without a handler, fail the start', () => {
    const gate = {} as Gate
    const pages = new Pages(client)
    const all = Object.fromEntries(
      Object.keys(ROUTES).map(route => [route, () => new Response()]),
    ) as unknown as Handlers
    assert.doesNotThrow(() => routes(all, gate, pages, { tls: false }))
    const more = { ...all, 'GET /back-door': () => new Response() }
    assert.throws(
      () => routes(more, gate, pages, { tls: false }),
      /"GET \/back-door" is not in the route table/,
    )
    const { 'GET /partners': _, ...fewer } = all
    assert.throws(
      () => routes(fewer as Handlers, gate, pages, { tls: false }),
      /"GET \/partners" has no handler/,
    )
  })

  it('tells the terminal why a page or an answer failed, and its reader only that it did', async t => {
    const said = t.mock.method(console, 'error', () => {})
    const { portal, send, cookieOf } = browse({
      adapterFor: viewer =>
        Object.assign(adapterFor(viewer), { manifest: () => Promise.reject(new Error('secret')) }),
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    for (const path of ['/', '/customers', '/api/export/customers.csv', '/api/dashboard/manifest']) {
      const response = await send('GET', path, { Cookie })
      assert.equal(response.status, 500, path)
      assertSafe(response, path)
      assert.doesNotMatch(await response.text(), /secret/, path)
      assert.match(said.mock.calls.map(call => call.arguments.map(String).join()).join(), /secret/, path)
      said.mock.resetCalls()
    }
    const signal = AbortSignal.abort()
    await portal(new Request(`${ORIGIN}/`, { headers: { Cookie }, signal }))
    assert.equal(said.mock.callCount(), 0)
  })

  it('says when to come again while its database accepts no connection', async t => {
    t.mock.method(console, 'error', () => {})
    const busy = () =>
      Promise.reject(new AdapterError('server', 'The database is busy.', { retryAfter: 1.5 }))
    const { send, cookieOf } = browse({
      adapterFor: viewer => Object.assign(adapterFor(viewer), { manifest: busy }),
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    for (const path of ['/', '/customers', '/api/export/customers.csv', '/api/dashboard/manifest']) {
      const response = await send('GET', path, { Cookie })
      assert.deepEqual([response.status, response.headers.get('Retry-After')], [503, '2'], path)
    }
  })

  it('names the methods that a path has to who comes with another', async () => {
    const { send } = browse()
    for (const [path, allow, words] of [
      ['/api/dashboard/manifest', 'GET, HEAD', 'GET and HEAD'],
      ['/api/session', 'GET, HEAD, POST', 'GET, HEAD and POST'],
    ] as const) {
      const response = await send('DELETE', path)
      const { detail } = (await response.json()) as { detail: string }
      assert.deepEqual([response.status, response.headers.get('Allow')], [405, allow])
      assert.equal(detail, `Only ${words} requests are answered here.`)
    }
    assert.match(await (await send('GET', '/sign-out')).text(), /Only POST requests are answered here\./)
  })

  it('answers what it does not know with 404, on any path', async () => {
    const { send } = browse()
    for (const path of [
      '/nowhere',
      '/customers/1',
      '/assets/../start.ts',
      '/assets/none.js',
      '/.data/postgres',
    ]) {
      const response = await send('GET', path)
      assert.equal(response.status, 404, path)
      assertSafe(response, path)
    }
  })
})
