import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DEMO_PASSWORD } from './demo-users.js'
import { browse, ORIGIN } from './portal.test.support.js'
import { Users } from './users.js'

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

  it('lets nobody in where there is nobody who may', async () => {
    const { signIn } = browse({ users: new Users([]) })
    assert.equal((await signIn('nobody@northwind.example', 'wrong')).status, 401)
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
    const lengths: Record<string, string>[] = [{ 'Content-Length': '4097' }, {}]
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

const withoutField = (body = '') => body.replace(/<input\s+name="email"[^>]*>/, '')
