import { serve } from '@hono/node-server'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { before, describe, it, mock } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import {
  AdapterError,
  SCREENS,
  type DashboardAdapter,
  type Page,
  type Screen,
} from '@lmp-widgets/data-adapter'
import { portalBook } from '@lmp-widgets/data-adapter/book'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import type { Viewer } from '@lmp-widgets/data-adapter/records'
import type { SessionLeft } from '../client/session.js'
import { ClientFiles } from './client-files.js'
import { ContractPages } from './contract-pages.js'
import { DEMO_PASSWORD, demoUsers } from './demo-users.js'
import type { Gate } from './gate.js'
import { Pages } from './pages.js'
import { createPortal, type PortalParts } from './portal.js'
import { ROUTES, type Route } from './route-table.js'
import { routes, type Handlers } from './routing.js'
import { CONTENT_SECURITY_POLICY } from './security-headers.js'
import { Users, type User } from './users.js'

const ORIGIN = 'http://portal.example'
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

const book = portalBook({ seed: 7, today: '2026-11-24' })
const adapterFor = (viewer: Viewer) =>
  new MemoryAdapter(book, viewer, { now: () => new Date('2026-11-24T15:00:00Z') })
const client = {
  app: '<html data-scheme="{{scheme}}"><meta content="{{session}}">',
  plain: '<html data-scheme="{{scheme}}"><title>{{title}}</title>{{content}}',
  assets: new ClientFiles(new Map([['app.js', Buffer.from('1')]])),
}
let users: Users
let contract: ContractPages

before(async () => {
  users = new Users(await demoUsers(adapterFor))
  contract = await ContractPages.read()
})

/** A portal, and what a browser at that address does with it. */
function browse(parts: Partial<PortalParts> = {}, peer?: string) {
  const portal = createPortal({ users, adapterFor, client, contract, ...parts })
  const send = async (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) =>
    portal(new Request(ORIGIN + path, { method, headers, ...(body === undefined ? {} : { body }) }), peer)
  const signIn = (email: string, password: string, headers: Record<string, string> = {}, path = '/') => {
    const body = new URLSearchParams({ email, password, return: path }).toString()
    const form = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(body.length),
    }
    return send('POST', '/sign-in', { 'Sec-Fetch-Site': 'same-origin', ...form, ...headers }, body)
  }
  const cookieOf = async (email: string) => {
    const response = await signIn(email, DEMO_PASSWORD)
    return response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  }
  return { portal, send, signIn, cookieOf }
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

  it('says when to come again while its database takes nobody in', async t => {
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

describe('the published contract', () => {
  it('is there for anyone, as pages without a script or style of their own', async () => {
    const { send } = browse()
    for (const [path, text] of [
      ['/contract/', '<h1 id="the-contract">'],
      ['/contract/specification', 'id="count--list"'],
      ['/contract/errors/', '<a href="/contract/errors/timeout">'],
      ['/contract/errors/timeout', '<a href="/contract/errors/">'],
      ['/contract/adapters', '<pre tabindex="0">'],
    ] as const) {
      const response = await send('GET', path)
      assert.equal(response.status, 200, path)
      assert.equal(response.headers.get('Content-Type'), 'text/html; charset=utf-8')
      const body = await response.text()
      assert.ok(body.includes(text), `${path} has ${text}`)
      assert.doesNotMatch(body, /<script|style=|<!--|\bon\w+=|\{\{/)
    }
  })

  it('is there as documents, and every link of it leads somewhere', async () => {
    const { send } = browse()
    const seen = new Set<string>()
    const waiting = ['/contract/', '/contract/openapi.json', '/contract/schemas/v1/enabled-customers.json']
    for (let path; (path = waiting.pop());) {
      const [bare = ''] = path.split('#')
      if (seen.has(bare)) continue
      seen.add(bare)
      const response = await send('GET', bare)
      assert.equal(response.status, 200, path)
      if (bare.endsWith('.json')) {
        assert.equal(response.headers.get('Content-Type'), 'application/json')
        assert.equal(typeof (await response.json()), 'object')
      } else {
        for (const [, href = ''] of (await response.text()).matchAll(/href="(\/[^"]*)"/g)) waiting.push(href)
      }
    }
    assert.ok(seen.size > 15)
    for (const path of ['/contract/nothing', '/contract/errors/nothing', '/contract/../package.json'])
      assert.equal((await send('GET', path)).status, 404)
  })

  it('has a page at the type of every problem', async () => {
    const { send } = browse()
    const answer = await send('GET', '/api/dashboard/manifest')
    const problem = (await answer.json()) as { type: string; title: string }
    assert.equal(problem.type, '/contract/errors/unauthenticated')
    assert.equal(problem.title, 'Not signed in')
    assert.equal((await send('GET', problem.type)).status, 200)
  })
})

describe('signing in', () => {
  it('answers an unknown address and a wrong password alike', async () => {
    const { signIn } = browse()
    const known = 'administrator@northwind.example'
    const answers = await Promise.all(
      [known, 'nobody@northwind.example'].map(async email => {
        const response = await signIn(email, 'wrong')
        return { status: response.status, body: await response.text() }
      }),
    )
    assert.equal(answers[0]?.status, 401)
    assert.equal(answers[0]?.body.includes('do not belong together'), true)
    assert.equal(answers[0]?.status, answers[1]?.status)
    assert.equal(withoutField(answers[0]?.body), withoutField(answers[1]?.body))
  })

  it('gives a cookie that no script and no other site can use, a new one each time, and ends the old session', async () => {
    const { send, signIn } = browse()
    const email = 'administrator@northwind.example'
    const [first = ''] = (await signIn(email, DEMO_PASSWORD)).headers.getSetCookie()
    assert.match(first, /^portal=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/)
    const Cookie = first.split(';')[0] ?? ''
    const [second = ''] = (await signIn(email, DEMO_PASSWORD, { Cookie })).headers.getSetCookie()
    assert.notEqual(second, first)
    assert.equal((await send('GET', '/', { Cookie })).status, 303)
    assert.equal((await send('GET', '/', { Cookie: second.split(';')[0] ?? '' })).status, 200)
  })

  it('binds the cookie to the host where browsers come by https', async () => {
    const { signIn } = browse({ publicUrl: new URL('https://portal.example') })
    const response = await signIn('administrator@northwind.example', DEMO_PASSWORD)
    const [session, known] = response.headers.getSetCookie()
    assert.match(session ?? '', /^__Host-portal=.*; Secure$/)
    assert.match(known ?? '', /^__Host-known=.*; HttpOnly; SameSite=Strict; Secure$/)
    assert.ok(response.headers.get('Strict-Transport-Security'))
  })

  it('slows down after ten failures, for the right password too', async () => {
    const { signIn } = browse({ now: () => 0 })
    const email = 'billing-manager@northwind.example'
    for (let i = 0; i < 10; i++) assert.equal((await signIn(email, 'wrong')).status, 401)
    const response = await signIn(email, DEMO_PASSWORD)
    assert.equal(response.status, 429)
    assert.equal(response.headers.get('Retry-After'), '1')
  })

  it('lets nobody who guesses elsewhere make the browsers wait that somebody has signed in with before', async () => {
    const { signIn } = browse({ now: () => 0 })
    const email = 'billing-manager@northwind.example'
    const cookies = (await signIn(email, DEMO_PASSWORD)).headers.getSetCookie()
    const Cookie = cookies.map(cookie => cookie.split(';')[0]).join('; ')
    const other = 'support-manager@northwind.example'
    for (const address of [email, other]) for (let i = 0; i < 12; i++) await signIn(address, 'wrong')
    assert.equal((await signIn(email, DEMO_PASSWORD, { Cookie: 'known=x' })).status, 429)
    assert.equal((await signIn(other, DEMO_PASSWORD, { Cookie })).status, 429)
    assert.equal((await signIn(email, DEMO_PASSWORD, { Cookie })).status, 303)
    for (let i = 0; i < 10; i++) assert.equal((await signIn(email, 'wrong', { Cookie })).status, 401)
    assert.equal((await signIn(email, DEMO_PASSWORD, { Cookie })).status, 429)
  })

  /** One password for many people, each once. */
  const spray = async (signIn: ReturnType<typeof browse>['signIn'], headers?: Record<string, string>) => {
    const emails = Array.from({ length: 101 }, (_, i) => `person-${i}@northwind.example`)
    const statuses = await Promise.all(
      emails.map(async email => (await signIn(email, 'Summer2026', headers)).status),
    )
    return statuses.filter(status => status === 429).length
  }
  const email = 'support-engineer@northwind.example'

  it('slows down who tries one password for many people, and none of those that it knows', async () => {
    const { signIn } = browse({ now: () => 0 }, '203.0.113.9')
    const cookies = (await signIn(email, DEMO_PASSWORD)).headers.getSetCookie()
    assert.equal(await spray(signIn, { 'X-Forwarded-For': '198.51.100.7' }), 1)
    const refused = await signIn(email, DEMO_PASSWORD)
    assert.equal(refused.status, 429)
    assert.equal(refused.headers.get('Retry-After'), '6')
    assert.match(await refused.text(), /Too many tries from your network\. Try again in 6 seconds\./)
    const Cookie = cookies.map(cookie => cookie.split(';')[0]).join('; ')
    assert.equal((await signIn(email, DEMO_PASSWORD, { Cookie })).status, 303)
  })

  it('tells networks apart by what stands in front, where something does', async () => {
    const { signIn } = browse({ now: () => 0, publicUrl: new URL(ORIGIN) }, '10.0.0.1')
    assert.equal(await spray(signIn, { 'X-Forwarded-For': '203.0.113.9' }), 1)
    const Others = { 'X-Forwarded-For': '203.0.113.9, 198.51.100.7' }
    assert.equal((await signIn(email, DEMO_PASSWORD, Others)).status, 303)
    assert.equal(await spray(signIn), 0)
  })

  it('lets as many people of one network in as come', async () => {
    const { signIn } = browse({ now: () => 0 }, '203.0.113.9')
    for (let i = 0; i < 101; i++) assert.equal((await signIn(email, DEMO_PASSWORD)).status, 303)
  })

  it('leads back to the page that was asked for', async () => {
    const { send } = browse()
    const leadsTo = async (path: string) => (await send('GET', path)).headers.get('Location')
    assert.equal(
      await leadsTo('/customers?license-status=expired'),
      '/sign-in?return=%2Fcustomers%3Flicense-status%3Dexpired',
    )
    assert.equal(await leadsTo('/'), '/sign-in')
  })

  it('says that a session has ended to who still had it, and to nobody else', async () => {
    let now = 0
    const { send, cookieOf } = browse({ now: () => now })
    const Cookie = await cookieOf('administrator@northwind.example')
    now = 31 * 60_000
    const says = async (headers = {}) =>
      /session has ended/.test(await (await send('GET', '/sign-in', headers)).text())
    assert.deepEqual(
      [await says({ Cookie }), await says(), await says({ Cookie: 'portal=' })],
      [true, false, false],
    )
  })

  it('ends with signing out, at once', async () => {
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@northwind.example')
    const response = await send('POST', '/sign-out', { Cookie, 'Sec-Fetch-Site': 'same-origin' })
    assert.match(response.headers.get('Set-Cookie') ?? '', /Max-Age=0/)
    assert.equal((await send('GET', '/api/dashboard/manifest', { Cookie })).status, 401)
  })

  it('refuses a body that is too long or says no length', async () => {
    const { send } = browse()
    const lengths: Record<string, string>[] = [{ 'Content-Length': '5000' }, {}]
    for (const length of lengths)
      assert.equal(
        (await send('POST', '/sign-in', { 'Sec-Fetch-Site': 'same-origin', ...length }, 'x')).status,
        413,
      )
  })

  it('goes on to the page that was asked for, and to no other site', async () => {
    const { signIn } = browse()
    const leadsTo = async (path: string) => {
      const response = await signIn('administrator@northwind.example', DEMO_PASSWORD, {}, path)
      return response.headers.get('Location')
    }
    assert.equal(await leadsTo('/customers?status=enabled'), '/customers?status=enabled')
    assert.equal(await leadsTo('https://evil.example/'), '/')
    assert.equal(await leadsTo('//evil.example/'), '/')
  })

  it('takes an address as people write it', async () => {
    const { signIn } = browse()
    assert.equal((await signIn(' Administrator@Northwind.example ', DEMO_PASSWORD)).status, 303)
  })

  it('forgets what failed before it', async () => {
    const { signIn } = browse({ now: () => 0 })
    const email = 'administrator@northwind.example'
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 9; i++) assert.equal((await signIn(email, 'wrong')).status, 401)
      assert.equal((await signIn(email, DEMO_PASSWORD)).status, 303)
    }
  })
})

describe('a session', () => {
  it('is told from other cookies of the host', async () => {
    const { send, cookieOf } = browse()
    const own = await cookieOf('administrator@northwind.example')
    for (const Cookie of [own, `portal2=x; ${own}`, `scheme=dark; ${own}`])
      assert.equal((await send('GET', '/api/session', { Cookie })).status, 200, Cookie)
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

  it('may have some streams of changes open at once, and another as soon as one has ended', async () => {
    const subscribe = () => () => {}
    const { send, cookieOf } = browse({
      adapterFor: viewer => Object.assign(adapterFor(viewer), { subscribe }),
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    const open = (cookie = Cookie) => send('GET', '/api/dashboard/changes', { Cookie: cookie })
    const opened: Response[] = []
    for (let i = 0; i < 10; i++) opened.push(await open())
    assert.deepEqual([...new Set(opened.map(({ status }) => status))], [200])
    const refused = await open()
    assert.equal(refused.status, 429)
    assert.ok(refused.headers.get('Retry-After'))
    assert.equal((await send('HEAD', '/api/dashboard/changes', { Cookie })).status, 200)
    const other = await open(await cookieOf('administrator@northwind.example'))
    assert.equal(other.status, 200)
    // As many places are free as streams have ended, also when all have, or all but one.
    for (const left of [1, 0]) {
      for (const { body } of opened.splice(left)) await body?.cancel()
      while (opened.length < 10) opened.push(await open())
      assert.deepEqual([...new Set(opened.map(({ status }) => status))], [200])
      assert.equal((await open()).status, 429)
    }
    opened.push(other)
    for (const { body } of opened) await body?.cancel()
  })

  it('is told of no change once it has ended, by a stream that was open before', async () => {
    let tell = () => {}
    const subscribe: DashboardAdapter['subscribe'] = listener => {
      tell = listener
      return () => {}
    }
    const { send, cookieOf } = browse({
      adapterFor: viewer => Object.assign(adapterFor(viewer), { subscribe }),
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    const { body } = await send('GET', '/api/dashboard/changes', { Cookie })
    const reader = body!.getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    assert.equal(await next(), ':\n\n')
    tell()
    assert.match(await next(), /^event: changes/)
    await send('POST', '/sign-out', { Cookie, 'Sec-Fetch-Site': 'same-origin' })
    tell()
    assert.equal(await Promise.race([next(), setImmediate('silence')]), 'silence')
    await reader.cancel()
  })

  it('hears the end of its stream of changes when the portal stops', async () => {
    const stopping = new AbortController()
    const { send, cookieOf } = browse({
      adapterFor: viewer => Object.assign(adapterFor(viewer), { subscribe: () => () => {} }),
      stopping: stopping.signal,
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    const { body } = await send('GET', '/api/dashboard/changes', { Cookie })
    const reader = body!.getReader()
    assert.equal((await reader.read()).done, false)
    stopping.abort()
    assert.equal((await reader.read()).done, true)
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

describe('an export', () => {
  it('has a line for every row of the list, whatever its length', async () => {
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@northwind.example')
    const list = await send('GET', '/api/dashboard/customers?status=enabled&limit=1', { Cookie })
    const { total } = (await list.json()) as Page
    assert.ok(total > 2000)
    const csv = await send('GET', '/api/export/customers.csv?status=enabled', { Cookie })
    assert.equal(csv.headers.get('Content-Type'), 'text/csv; charset=utf-8')
    assert.equal(csv.headers.get('Content-Disposition'), 'attachment; filename="customers-2026-11-24.csv"')
    const bytes = Buffer.from(await csv.arrayBuffer())
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').trimEnd().split('\r\n')
    assert.equal(lines.length - 1, total)
    assert.equal(
      lines.some(line => /(^|,)[=+\-@]/.test(line)),
      false,
    )
  })

  it('is in the order of the list that it is of', async () => {
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@northwind.example')
    for (const sort of ['-createdOn', 'createdOn']) {
      const list = await send('GET', `/api/dashboard/customers?sort=${sort}&limit=100`, { Cookie })
      const { rows } = (await list.json()) as Page
      const csv = await (await send('GET', `/api/export/customers.csv?sort=${sort}`, { Cookie })).text()
      const ids = csv.split('\r\n').slice(1, 101)
      assert.deepEqual(
        ids.map(line => line.split(',')[0]),
        rows.map(({ id }) => id),
      )
    }
  })

  it('is refused to a page that was made for another user of the same browser, whose links carry no header', async () => {
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@nordlys.example')
    const path = '/api/export/partners.csv?type=msp&portal-user='
    assert.equal((await send('GET', `${path}administrator%40northwind.example`, { Cookie })).status, 401)
    const own = await send('GET', `${path}administrator%40nordlys.example`, { Cookie })
    assert.match(await own.text(), /^\uFEFF?ID,/i)
  })

  it('that its caller gives up is no failure to tell of', async t => {
    const said = t.mock.method(console, 'error', () => {})
    const { portal, cookieOf } = browse()
    const headers = { Cookie: await cookieOf('administrator@northwind.example') }
    const caller = new AbortController()
    const { signal } = caller
    const answer = portal(new Request(`${ORIGIN}/api/export/customers.csv`, { headers, signal }))
    caller.abort()
    await answer
    assert.equal(said.mock.callCount(), 0)
  })

  it('breaks off when its records fail, never ends as if it were whole, and tells the terminal why', async t => {
    const said = t.mock.method(console, 'error', () => {})
    const { portal, cookieOf } = browse({
      adapterFor: viewer => {
        const adapter = adapterFor(viewer)
        const read = adapter.list.bind(adapter)
        let pages = 0
        const list: DashboardAdapter['list'] = (drillDown, page, options) =>
          ++pages > 2 ? Promise.reject(new Error('secret')) : read(drillDown, page, options)
        return Object.assign(adapter, { list })
      },
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    const server = serve({
      fetch: request => portal(request),
      hostname: '127.0.0.1',
      port: 0,
      overrideGlobalObjects: false,
    })
    t.after(() => server.close())
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    let text = ''
    const read = async () => {
      const file = await fetch(`http://127.0.0.1:${port}/api/export/customers.csv`, { headers: { Cookie } })
      for await (const piece of file.body!.pipeThrough(new TextDecoderStream())) text += piece
    }
    await assert.rejects(read)
    assert.doesNotMatch(text, /secret/)
    assert.ok(said.mock.calls.some(({ arguments: [, error] }) => /secret/.test(String(error))))
  })

  it('is a problem that names the field, not a file, when a filter is wrong', async () => {
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@northwind.example')
    for (const [query, field] of [
      ['acquired-from=yesterday', 'acquired-from'],
      ['colour=red', 'colour'],
      ['sort=colour', 'sort'],
      ['name=Caf%E9', 'name'],
    ] as const) {
      const response = await send('GET', `/api/export/partners.csv?${query}`, { Cookie })
      assert.equal(response.status, 400)
      assert.equal(((await response.json()) as { field: string }).field, field)
    }
  })
})

function assertSafe(response: Response, path: string) {
  const { headers } = response
  assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path)
  assert.equal(headers.get('Referrer-Policy'), 'no-referrer', path)
  assert.equal(headers.get('Content-Security-Policy'), CONTENT_SECURITY_POLICY, path)
  const isAsset = path.startsWith('/assets/') && response.status === 200
  assert.equal(
    headers.get('Cache-Control'),
    isAsset ? 'public, max-age=31536000, immutable' : 'private, no-store',
    path,
  )
}

const withoutField = (body = '') => body.replace(/<input\s+name="email"[^>]*>/, '')
