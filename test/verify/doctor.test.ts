/** The doctor, on a right back end and on one with each complaint that it knows. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { examine, NoConnection, type Diagnosis, type DoctorOptions } from '@lmp-widgets/data-adapter/doctor'
import { handlerOver, now, rightAdapter } from './right-server.js'
import type { Handle } from './serve.js'
import { serve, type Served } from './serve.js'

const COMMAND = fileURLToPath(new URL('../../packages/data-adapter/src/verify/command.ts', import.meta.url))
const TOKEN = 'northwind-administrator'
const HEADERS: DoctorOptions['headers'] = [['authorization', `Bearer ${TOKEN}`]]
const right = handlerOver()

/** The right back end, except for what happens to its answers. */
const changed =
  (change: (response: Response, path: string) => Response | Promise<Response>): Handle =>
  async request =>
    change(await right(request), new URL(request.url).pathname)

const withHeaders = (response: Response, headers: Record<string, string>) => {
  const all = new Headers(response.headers)
  for (const [name, value] of Object.entries(headers)) all.set(name, value)
  return new Response(response.body, { status: response.status, headers: all })
}

const withJson = async (response: Response, change: (json: Record<string, unknown>) => object) =>
  new Response(JSON.stringify(change((await response.json()) as Record<string, unknown>)), response)

/** Asks the handler itself: no network, and the clock of the tiny book. */
async function diagnose(handle: Handle, options: DoctorOptions = {}): Promise<Diagnosis> {
  const dated: Handle = async request => {
    const response = await handle(request)
    return response.headers.has('date') ? response : withHeaders(response, { date: now().toUTCString() })
  }
  const fetch = async (url: unknown, init?: RequestInit) => dated(new Request(String(url), init))
  return examine('https://portal.example/api', {
    headers: HEADERS,
    fetch: fetch as typeof globalThis.fetch,
    now,
    ...options,
  })
}

const said = ({ findings }: Diagnosis, of: string) => findings.filter(finding => finding.of === of)

/** The one finding that is not well. */
function complaint(diagnosis: Diagnosis, of: string) {
  const found = said(diagnosis, of).filter(({ state }) => state !== 'well')
  assert.equal(found.length, 1, JSON.stringify(diagnosis.findings, undefined, 1))
  assert.ok(found[0]!.cure, 'there is one thing to do')
  return found[0]!
}

describe('the doctor', () => {
  it('finds nothing ill with a right back end, and says who answers for each widget', async () => {
    const diagnosis = await diagnose(right)
    assert.deepEqual(
      diagnosis.findings.filter(({ state }) => state === 'ill'),
      [],
    )
    const { widgets } = await rightAdapter({ accountId: 'northwind', role: 'administrator' }).manifest()
    for (const widget of widgets) assert.match(said(diagnosis, widget)[0]!.seen, /^answers, counted /)
    assert.match(said(diagnosis, 'all widgets at once')[0]!.seen, /one request, 12 answers/)
  })

  it('tells nothing that could not be sent to others', async () => {
    const text = JSON.stringify(await diagnose(right))
    assert.doesNotMatch(text, /northwind|administrator|Bearer/i)
  })

  it('knows the nearest widget to a misspelt one', async () => {
    const misspelt = changed((response, path) =>
      path === '/api/manifest'
        ? withJson(response, json => ({ ...json, widgets: ['enabled-costumers', 'active-partners'] }))
        : response,
    )
    const { cure, seen } = complaint(await diagnose(misspelt), 'the widgets')
    assert.match(seen, /"enabled-costumers"/)
    assert.equal(cure, 'Did it mean "enabled-customers"?')
  })

  it('says that a user is granted nothing, and asks for no batch of nothing', async () => {
    const none = changed((response, path) =>
      path === '/api/manifest' ? withJson(response, json => ({ ...json, widgets: [] })) : response,
    )
    const diagnosis = await diagnose(none)
    assert.equal(complaint(diagnosis, 'the widgets').seen, 'this user is granted none')
    assert.deepEqual(said(diagnosis, 'all widgets at once'), [])
  })

  it('sees a contract that is newer than this package', async () => {
    const newer = changed((response, path) =>
      path === '/api/manifest' ? withJson(response, json => ({ ...json, contract: '1.7' })) : response,
    )
    assert.match(complaint(await diagnose(newer), 'the contract').seen, /^1\.7 is newer than 1\.0/)
  })

  it('sees a widget that is granted and fails, one that is never there, an old one, and one of an unknown age', async () => {
    const failing = changed((response, path) => {
      if (path === '/api/widgets/active-partners') return Response.json({ code: 'server' }, { status: 500 })
      if (path === '/api/widgets/enabled-customers')
        return withJson(response, ({ widget, asOf }) => ({ widget, asOf, state: 'unsupported' }))
      if (path === '/api/widgets/partner-license-status')
        return withJson(response, json => ({ ...json, asOf: undefined }))
      if (path === '/api/widgets/enabled-service-plans')
        return withJson(response, json => ({ ...json, asOf: '2020-01-01T00:00:00Z' }))
      return response
    })
    const diagnosis = await diagnose(failing)
    assert.equal(diagnosis.outcome, 'ill')
    assert.match(complaint(diagnosis, 'active-partners').seen, /^answers 500, server/)
    assert.match(complaint(diagnosis, 'enabled-customers').seen, /^is unsupported/)
    assert.equal(complaint(diagnosis, 'partner-license-status').seen, 'does not say when it was counted')
    assert.match(complaint(diagnosis, 'enabled-service-plans').seen, /counted \d+ days ago/)
  })

  it('goes on where no answer comes, and says where', async () => {
    const silent: Handle = request => {
      if (request.url.endsWith('/widgets/active-partners'))
        throw new DOMException('The operation was aborted due to timeout', 'TimeoutError')
      if (new URL(request.url).pathname === '/api/widgets') throw new TypeError('fetch failed')
      return right(request)
    }
    const diagnosis = await diagnose(silent)
    assert.equal(complaint(diagnosis, 'active-partners').seen, 'no answer in time')
    assert.equal(complaint(diagnosis, 'all widgets at once').seen, 'no answer: the connection broke')
    assert.match(said(diagnosis, 'enabled-customers')[0]!.seen, /^answers, counted /)
  })

  it('sees a batch that is not UTF-8', async () => {
    const latin = changed((response, path) =>
      path === '/api/widgets' ? new Response(new Uint8Array([0x7b, 0xff, 0x7d])) : response,
    )
    assert.match(complaint(await diagnose(latin), 'all widgets at once').seen, /0 answers to 12 questions/)
  })

  it('sees answers that a cache may keep, and a clock that is wrong', async () => {
    const careless = changed(response =>
      withHeaders(response, { 'cache-control': 'max-age=60', date: 'Tue, 24 Nov 2020 14:42:00 GMT' }),
    )
    const diagnosis = await diagnose(careless)
    assert.match(complaint(diagnosis, 'caches').seen, /max-age=60/)
    assert.match(complaint(diagnosis, 'the clocks').seen, /apart/)
  })

  it('knows no number from a time to come, whatever the clocks say', async () => {
    const ahead = changed((response, path) =>
      path === '/api/widgets/active-partners'
        ? withJson(response, json => ({ ...json, asOf: '2030-01-01T00:00:00Z' }))
        : response,
    )
    const [finding] = said(await diagnose(ahead), 'active-partners')
    assert.equal(finding!.seen, 'answers, counted 0 seconds ago')
  })

  it('says by which edition of the time-zone data it knows the zone of the account, and names one that it does not', async () => {
    const [known] = said(await diagnose(right), 'the time zone')
    assert.equal(known!.state, 'well')
    assert.match(known!.seen, /^America\/Chicago, by time-zone data \d{4}[a-z]$/)
    const strange = changed((response, path) =>
      path === '/api/manifest'
        ? withJson(response, json => ({ ...json, timeZone: 'Mars/Olympus' }))
        : response,
    )
    const { seen, state } = complaint(await diagnose(strange), 'the time zone')
    assert.equal(state, 'ill')
    assert.match(seen, /^"Mars\/Olympus" is none .* \d{4}[a-z]$/)
  })

  it('sees a batch that lacks an answer', async () => {
    const short = changed(async (response, path) =>
      path === '/api/widgets'
        ? new Response((await response.text()).replace(/^.*\n/, ''), response)
        : response,
    )
    assert.match(complaint(await diagnose(short), 'all widgets at once').seen, /11 answers to 12 questions/)
  })

  it('reads from a token how long it holds, and shows nothing of it', async () => {
    const bearer = (secondsLeft: number) => {
      const exp = Math.round(now().getTime() / 1000) + secondsLeft
      const payload = Buffer.from(JSON.stringify({ exp, sub: 'secret' })).toString('base64url')
      return [['Authorization', `Bearer e30.${payload}.sig`]] as const
    }
    const anybody: Handle = request => {
      const headers = new Headers(request.headers)
      headers.set('authorization', `Bearer ${TOKEN}`)
      return right(new Request(request, { headers }))
    }
    const long = await diagnose(anybody, { headers: bearer(7200) })
    assert.deepEqual(
      said(long, 'the token').map(({ state, seen }) => [state, seen]),
      [['well', 'ends in 2 hours']],
    )
    const soon = complaint(await diagnose(anybody, { headers: bearer(60) }), 'the token')
    assert.equal(soon.state, 'attention')
    const over = await diagnose(anybody, { headers: bearer(-60) })
    assert.match(complaint(over, 'the token').seen, /^ended 60 seconds ago/)
    assert.doesNotMatch(JSON.stringify(over), /secret|e30/)
  })

  it('sees whether changes are told, without waiting for the end of the stream', async () => {
    const withoutEnd = new ReadableStream({
      start: stream => stream.enqueue(new TextEncoder().encode(':\n\n')),
    })
    let isLeft = false
    const told: Handle = request => {
      if (!request.url.endsWith('/changes')) return right(request)
      request.signal.addEventListener('abort', () => (isLeft = true))
      return new Response(withoutEnd, { headers: { 'content-type': 'text/event-stream' } })
    }
    assert.equal(said(await diagnose(told), 'change notices')[0]!.state, 'well')
    assert.equal(isLeft, true)
    const heldBack: Handle = request =>
      request.url.endsWith('/changes')
        ? new Response('', { headers: { 'content-type': 'text/event-stream' } })
        : right(request)
    const without: Handle = request => {
      if (request.url.endsWith('/changes')) throw new DOMException('No head came.', 'TimeoutError')
      return right(request)
    }
    for (const handle of [heldBack, without])
      assert.match(complaint(await diagnose(handle), 'change notices').seen, /may hold their stream back/)
    const page: Handle = request =>
      request.url.endsWith('/changes')
        ? new Response('<p>', { headers: { 'content-type': 'text/html' } })
        : right(request)
    assert.equal(
      complaint(await diagnose(page), 'change notices').seen,
      'are not offered: 200 with text/html',
    )
    const silent: Handle = request =>
      request.url.endsWith('/changes') ? new Response(null, { status: 404 }) : right(request)
    assert.equal(complaint(await diagnose(silent), 'change notices').seen, 'are not offered: 404')
  })

  it('sees whether a page of another origin may ask, with its token', async () => {
    const origin = 'https://isp.example'
    const of = `a page of ${origin}`
    assert.equal(
      complaint(await diagnose(right, { origin }), of).seen,
      'may not read an answer: there is no access-control-allow-origin',
    )
    const open =
      (headers: Record<string, string>): Handle =>
      async request =>
        request.method === 'OPTIONS'
          ? new Response(null, { status: 204, headers })
          : withHeaders(await right(request), { 'access-control-allow-origin': origin })
    const allowing = (names: string) => ({
      'access-control-allow-origin': origin,
      'access-control-allow-headers': names,
    })
    const all = allowing('Authorization, If-None-Match')
    assert.equal(said(await diagnose(open(all), { origin }), of)[0]!.state, 'well')
    const anyOrigin = { ...all, 'access-control-allow-origin': '*' }
    assert.equal(said(await diagnose(open(anyOrigin), { origin }), of)[0]!.state, 'well')
    const anyHeader = await diagnose(open(allowing('*')), { origin })
    assert.equal(complaint(anyHeader, of).seen, 'may not send authorization')
    const half = await diagnose(open({ 'access-control-allow-origin': origin }), { origin })
    assert.equal(complaint(half, of).seen, 'may not send authorization')
    const token = complaint(await diagnose(open(allowing('Authorization')), { origin }), of)
    assert.deepEqual(
      [token.state, token.seen],
      ['attention', 'may ask, but not with if-none-match, which connect() sends'],
    )
    // A browser asks for leave without the token: who wants it there lets no page in.
    const guarded = await diagnose(
      request =>
        request.method === 'OPTIONS' && !request.headers.has('authorization')
          ? new Response(null, { status: 401, headers: all })
          : open(all)(request),
      { origin },
    )
    assert.equal(complaint(guarded, of).seen, 'may not send authorization: OPTIONS answers 401')
    // A framework adds the header, and the proxy before it once more: a browser takes neither.
    const twice = { ...all, 'access-control-allow-origin': `${origin}, ${origin}` }
    const { seen, cure } = complaint(await diagnose(open(twice), { origin }), of)
    assert.equal(
      seen,
      `may not send authorization: OPTIONS answers 204, access-control-allow-origin is "${origin}, ${origin}"`,
    )
    assert.match(cure!, /with 204, one "access-control-allow-origin: https:\/\/isp\.example"/)
  })

  it('sees whether a page of another origin may ask, with its cookie', async () => {
    const origin = 'https://isp.example'
    const of = `a page of ${origin}`
    const given = { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }
    const open =
      (leave: Record<string, string>, answered: Record<string, string> = given): Handle =>
      async request => {
        if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: leave })
        const signedIn = new Request(request, { headers: { authorization: `Bearer ${TOKEN}` } })
        return withHeaders(await right(signedIn), answered)
      }
    const options: DoctorOptions = { headers: [['cookie', 'session=1']], origin }
    const all = { ...given, 'access-control-allow-headers': 'if-none-match' }
    assert.equal(said(await diagnose(open(all), options), of)[0]!.state, 'well')
    const any = { ...given, 'access-control-allow-headers': '*' }
    assert.equal(complaint(await diagnose(open(any), options), of).state, 'attention')
    // With a cookie a browser takes neither an answer for any origin, nor one that does not speak of cookies.
    const unread = async (answered: Record<string, string>) =>
      complaint(await diagnose(open(all, answered), options), of).seen
    assert.equal(
      await unread({ ...given, 'access-control-allow-origin': '*' }),
      'may not read an answer: access-control-allow-origin is "*"',
    )
    assert.equal(
      await unread({ 'access-control-allow-origin': origin }),
      'may not read an answer: there is no access-control-allow-credentials',
    )
  })

  it('says why it saw nothing at all', async () => {
    await assert.rejects(
      diagnose(() => new Response(null, { status: 401 })),
      NoConnection,
    )
  })
})

describe('the doctor’s command', () => {
  let served: Served
  before(async () => void (served = await serve(right)))
  after(() => served.close())

  async function run(...args: string[]) {
    const child = spawn(process.execPath, [
      '--conditions=lmp-source',
      '--import',
      'tsx',
      COMMAND,
      'doctor',
      ...args,
    ])
    let [out, err] = ['', '']
    child.stdout.on('data', data => (out += data))
    child.stderr.on('data', data => (err += data))
    const code = await new Promise(resolve => child.on('close', resolve))
    return { code, out, err }
  }

  it('writes what it found for people, and as JSON', async () => {
    const header = ['--header', `authorization: Bearer ${TOKEN}`]
    const { code, out } = await run(served.url, ...header)
    assert.equal(code, 0, out)
    assert.match(out, /^ {2}well {2}the widgets {2,}12 of 12 are granted to this user$/m)
    assert.match(out, /\d+ well, \d+ to look at, 0 ill\./)
    const json = JSON.parse((await run(served.url, ...header, '--json')).out) as Diagnosis
    assert.equal(json.version, '1.0')
  })

  it('says which option is wrong, and who was not reached', async () => {
    assert.equal((await run()).code, 2)
    for (const timeout of ['soon', 'Infinity'])
      assert.equal((await run(served.url, '--timeout', timeout)).code, 2)
    assert.equal((await run(served.url)).code, 3)
    assert.match((await run('--help')).out, /Exit codes/)
  })
})
