import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import {
  AdapterError,
  SCREENS,
  toSearchParams,
  type DashboardAdapter,
  type DrillDown,
  type LoadOptions,
  type Manifest,
  type PageRequest,
  type Widget,
  type WidgetRequest,
} from '@lmp-widgets/data-adapter'
import fc from 'fast-check'
import { createDashboardHandler } from './dashboard-handler.js'

const BASE = 'https://host.example/api/dashboard'
const AS_OF = '2026-11-24T14:41:00Z'

const MANIFEST: Manifest = {
  contract: '1.0',
  account: { id: 'a', name: 'A' },
  role: 'administrator',
  timeZone: 'UTC',
  asOf: AS_OF,
  widgets: ['enabled-customers'],
  screens: ['customers'],
}

/** An adapter that says what it was asked. */
function echo(more: object = {}): DashboardAdapter {
  const adapter = {
    manifest: () => Promise.resolve(MANIFEST),
    load: (request: WidgetRequest) =>
      Promise.resolve({ widget: request.widget, state: 'ready', asOf: AS_OF, data: request.params ?? {} }),
    list: (drillDown: DrillDown, page: PageRequest) =>
      Promise.resolve({
        screen: drillDown.screen,
        asOf: AS_OF,
        total: 0,
        rows: [],
        asked: { ...drillDown, page },
      }),
    ...more,
  }
  return adapter as unknown as DashboardAdapter
}

function handlerOf(adapter: DashboardAdapter | undefined = echo()) {
  const onError = mock.fn()
  const handle = createDashboardHandler({ adapterFor: () => adapter, basePath: '/api/dashboard/', onError })
  return { get: (path: string, init?: RequestInit) => handle(new Request(BASE + path, init)), onError }
}

const lines = async (response: Response) =>
  (await response.text())
    .trim()
    .split('\n')
    .map(
      line =>
        JSON.parse(line) as { index: number; answer?: unknown; problem?: { status: number; field?: string } },
    )

describe('what is answered', () => {
  test('the manifest', async () => {
    const response = await handlerOf().get('/manifest')
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-type'), 'application/json')
    assert.deepEqual(await response.json(), MANIFEST)
  })

  test('a widget with its parameters', async () => {
    const response = await handlerOf().get('/widgets/account-search?kind=partner&text=%26%20ltd&limit=5')
    assert.deepEqual(await response.json(), {
      widget: 'account-search',
      state: 'ready',
      asOf: AS_OF,
      data: { kind: 'partner', text: '& ltd', limit: 5 },
    })
  })

  test('a list with its filter and page', async () => {
    const response = await handlerOf().get('/customers?license-status=expired&partner=p1&limit=20&sort=-name')
    const { asked } = (await response.json()) as { asked: unknown }
    assert.deepEqual(asked, {
      screen: 'customers',
      filter: { licenseStatus: 'expired', partnerId: 'p1' },
      page: { limit: 20, sort: '-name' },
    })
  })

  test('a batch, a line for each question, bad ones among them', async () => {
    const questions = [
      'enabled-customers',
      'usage-report-status?cycle=2026-10',
      'usage-report-status?cycle=2026-13',
      'orders',
      'active-partners?x=1',
    ]
    const response = await handlerOf().get(
      `/widgets?${new URLSearchParams(questions.map(question => ['widget', question]))}`,
    )
    assert.equal(response.headers.get('content-type'), 'application/x-ndjson')
    const outcomes = (await lines(response)).sort((a, b) => a.index - b.index)
    assert.deepEqual(outcomes[0]?.answer, {
      widget: 'enabled-customers',
      state: 'ready',
      asOf: AS_OF,
      data: {},
    })
    assert.deepEqual(outcomes[1]?.answer, {
      widget: 'usage-report-status',
      state: 'ready',
      asOf: AS_OF,
      data: { cycle: '2026-10' },
    })
    assert.deepEqual(
      outcomes.slice(2).map(({ problem }) => [problem?.status, problem?.field]),
      [
        [400, 'cycle'],
        [404, undefined],
        [400, 'x'],
      ],
    )
  })

  test('a batch of bad questions alone, without asking the adapter anything', async () => {
    const loadMany = mock.fn()
    const response = await handlerOf(echo({ loadMany })).get(
      '/widgets?widget=orders&widget=active-partners?x=1',
    )
    assert.deepEqual(
      (await lines(response)).map(({ index, problem }) => [index, problem?.status]),
      [
        [0, 404],
        [1, 400],
      ],
    )
    assert.equal(loadMany.mock.callCount(), 0)
  })

  test('a batch that its caller has already, in whatever order it comes, by 304', async () => {
    let isReversed = false
    async function* loadMany(requests: WidgetRequest[]) {
      const all = requests.map(({ widget }, index) => ({ index, answer: { widget, asOf: AS_OF } }))
      yield* isReversed ? all.toReversed() : all
    }
    const { get } = handlerOf(echo({ loadMany }))
    const ask = (tag: string, query = 'widget=active-partners&widget=enabled-customers') =>
      get(`/widgets?${query}`, { headers: { 'if-none-match': tag } })
    const tagged = await ask('"none"')
    assert.equal(tagged.status, 200)
    const tag = tagged.headers.get('etag') ?? ''
    isReversed = true
    const unchanged = await ask(`"other", ${tag}`)
    assert.equal(unchanged.status, 304)
    assert.equal(unchanged.headers.get('etag'), tag)
    assert.equal(await unchanged.text(), '')
    assert.equal((await ask(tag, 'widget=enabled-customers&widget=active-partners')).status, 200)
  })

  test('by 304 what was counted again and is the same, with the time of the new count: the oldest of a batch', async () => {
    let minute = 0
    const later = (asOf: number) => new Date(Date.UTC(2026, 10, 24, 12, minute, asOf)).toISOString()
    const load = ({ widget }: WidgetRequest) =>
      Promise.resolve({ widget, asOf: later(widget === 'active-partners' ? 1 : 2) })
    const { get } = handlerOf(echo({ load }))
    for (const [path, second] of [
      ['/widgets/enabled-customers', 2],
      ['/widgets?widget=enabled-customers&widget=active-partners', 1],
    ] as const) {
      minute = 0
      const first = await get(path, { headers: { 'if-none-match': '"none"' } })
      assert.equal(first.headers.get('last-modified'), `Tue, 24 Nov 2026 12:00:0${second} GMT`)
      minute = 5
      const again = await get(path, { headers: { 'if-none-match': first.headers.get('etag')! } })
      assert.equal(again.status, 304)
      assert.equal(again.headers.get('last-modified'), `Tue, 24 Nov 2026 12:05:0${second} GMT`)
    }
  })

  test('no batch by 304 of which a question failed, and no time for what has none', async () => {
    const load = ({ widget }: WidgetRequest) =>
      widget === 'active-partners' ? Promise.reject(new Error('down')) : Promise.resolve({ widget })
    const { get } = handlerOf(echo({ load }))
    const headers = { 'if-none-match': '"none"' }
    const failed = await get('/widgets?widget=enabled-customers&widget=active-partners', { headers })
    assert.deepEqual([failed.status, failed.headers.get('etag')], [200, null])
    const timeless = await get('/widgets/enabled-customers', { headers })
    assert.deepEqual([timeless.status, timeless.headers.get('last-modified')], [200, null])
  })

  test('a question of a batch with a question mark in it', async () => {
    const widget = 'account-search?kind=customer&text=what?&limit=5'
    const [line] = await lines(await handlerOf().get(`/widgets?${new URLSearchParams({ widget })}`))
    assert.equal((line?.answer as { data: { text: string } }).data.text, 'what?')
  })

  test('the most that may be asked at once: 64 widgets, and a URL of 16,384 characters', async () => {
    const { get } = handlerOf()
    const widgets = Array.from({ length: 64 }, () => 'widget=enabled-customers').join('&')
    assert.equal((await lines(await get(`/widgets?${widgets}`))).length, 64)
    const path = '/customers?name='
    const statusOf = async (length: number) =>
      (await get(path + 'x'.repeat(length - BASE.length - path.length))).status
    assert.notEqual(await statusOf(16_384), 414)
    assert.equal(await statusOf(16_385), 414)
  })

  test('HEAD has the headers of GET and no body', async () => {
    for (const path of [
      '/manifest',
      '/widgets/enabled-customers',
      '/widgets?widget=enabled-customers',
      '/customers',
    ]) {
      const response = await handlerOf().get(path, { method: 'HEAD' })
      assert.equal(response.status, 200)
      assert.equal(await response.text(), '')
    }
  })

  test('nothing of it is for a cache, or for sniffing', async () => {
    const forNobodyElse = ({ headers }: Response) => {
      assert.equal(headers.get('cache-control'), 'private, no-store')
      assert.equal(headers.get('vary'), 'Cookie, Authorization')
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
    }
    for (const path of [
      '/manifest',
      '/widgets?widget=enabled-customers',
      '/customers',
      '/nowhere',
      '/customers?limit=x',
    ]) {
      forNobodyElse(await handlerOf().get(path))
      forNobodyElse(await handlerOf().get(path, { method: 'HEAD' }))
      forNobodyElse(await handlerOf().get(path, { method: 'POST' }))
      forNobodyElse(await createDashboardHandler({ adapterFor: () => undefined })(new Request(BASE + path)))
    }
    const etag = (await handlerOf().get('/manifest')).headers.get('etag')!
    const unchanged = await handlerOf().get('/manifest', { headers: { 'if-none-match': etag } })
    assert.equal(unchanged.status, 304)
    forNobodyElse(unchanged)
    forNobodyElse(
      await handlerOf(echo({ load: () => Promise.reject(new Error('x')) })).get('/widgets/active-partners'),
    )
  })
})

describe('what is refused', () => {
  const refused: [path: string, status: number, field?: string][] = [
    ['', 404],
    ['/', 404],
    ['/orders', 404],
    ['/manifest/', 404],
    ['/customers/1', 404],
    ['/widgets/', 404],
    ['/widgets/orders', 404],
    ['/widgets/__proto__', 404],
    ['/widgets/enabled-customers/1', 404],
    ['/changes', 404],
    ['/manifest?x=1', 400, 'x'],
    ['/changes?x=1', 400, 'x'],
    ['/widgets', 400, 'widget'],
    ['/widgets?widget=enabled-customers&x=1', 400, 'x'],
    ['/widgets/enabled-customers?cycle=2026-10', 400, 'cycle'],
    ['/widgets/usage-report-status?cycle=2026-10&cycle=2026-10', 400, 'cycle'],
    ['/customers?stauts=enabled', 400, 'stauts'],
    ['/customers?status=enabled&status=enabled', 400, 'status'],
    ['/customers?limit=0', 400, 'limit'],
    ['/customers?limit=1001', 400, 'limit'],
    ['/customers?sort=id', 400, 'sort'],
    ['/customers?name=%FF', 400, 'name'],
    ['/customers?name=%zz', 400, 'name'],
    ['/customers?name=%00', 400, 'name'],
    ['/partners?acquired-from=2026-02-30', 400, 'acquired-from'],
    ['/partners?decrease-product=backup', 400, 'decrease-cycle'],
    [`/widgets?${Array.from({ length: 65 }, () => 'widget=enabled-customers').join('&')}`, 400, 'widget'],
    [`/customers?name=${'x'.repeat(20_000)}`, 414],
  ]
  for (const [path, status, field] of refused) {
    test(`${path.slice(0, 70) || 'the bare base path'}: ${status}`, async () => {
      const { get, onError } = handlerOf()
      const response = await get(path)
      assert.equal(response.status, status)
      assert.equal(response.headers.get('content-type'), 'application/problem+json')
      const problem = (await response.json()) as Record<string, unknown>
      assert.equal(problem['status'], status)
      assert.equal(problem['type'], `/api/dashboard/problems/${problem['code']}`)
      assert.equal(problem['field'], field)
      assert.equal(onError.mock.callCount(), 0)
    })
  }

  test('with a problem whose page is where the host says', async () => {
    const problemBase = 'https://docs.example/errors/'
    const response = await createDashboardHandler({ adapterFor: () => undefined, problemBase })(
      new Request(BASE),
    )
    assert.equal(((await response.json()) as { type: string }).type, `${problemBase}unauthenticated`)
  })

  test('a path beside the base path', async () => {
    const handle = createDashboardHandler({ adapterFor: () => echo(), basePath: '/api' })
    for (const path of ['/manifest', '/apimanifest', '/api-manifest', '/web/manifest'])
      assert.equal((await handle(new Request(`https://host.example${path}`))).status, 404, path)
  })

  test('whoever is not signed in, whatever the path', async () => {
    const handle = createDashboardHandler({ adapterFor: () => undefined })
    for (const path of ['/manifest', '/nowhere', '/customers?limit=x']) {
      const response = await handle(new Request(`https://host.example${path}`))
      assert.equal(response.status, 401)
      assert.equal(((await response.json()) as { code: string }).code, 'unauthenticated')
    }
  })

  test('all but GET and HEAD', async () => {
    const adapterFor = mock.fn(() => echo())
    const handle = createDashboardHandler({ adapterFor })
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await handle(new Request('https://host.example/manifest', { method }))
      assert.equal(response.status, 405)
      assert.equal(response.headers.get('allow'), 'GET, HEAD')
    }
    assert.equal(adapterFor.mock.callCount(), 0)
  })
})

describe('when the adapter fails', () => {
  const failing = (error: unknown) =>
    handlerOf(
      echo({
        load: () => Promise.reject(error),
        list: () => {
          throw error
        },
      }),
    )

  for (const thrown of [
    new Error('SELECT secret'),
    'secret',
    undefined,
    new AdapterError('server', 'secret', { cause: 'secret' }),
  ]) {
    test(`${String(thrown)} is a 500 without its words, and the host is told`, async () => {
      for (const path of ['/widgets/enabled-customers', '/customers']) {
        const { get, onError } = failing(thrown)
        const response = await get(path)
        assert.equal(response.status, 500)
        assert.doesNotMatch(await response.text(), /secret/)
        assert.equal(onError.mock.calls[0]?.arguments[0], thrown)
      }
    })
  }

  test('a failure to find the adapter is one too', async () => {
    const onError = mock.fn()
    const handle = createDashboardHandler({ adapterFor: () => Promise.reject(new Error('secret')), onError })
    const response = await handle(new Request('https://host.example/manifest'))
    assert.equal(response.status, 500)
    assert.doesNotMatch(await response.text(), /secret/)
    assert.equal(onError.mock.callCount(), 1)
  })

  test('an onError that throws changes nothing', async () => {
    const handle = createDashboardHandler({
      adapterFor: () => Promise.reject(new Error('x')),
      onError: () => {
        throw new Error('y')
      },
    })
    assert.equal((await handle(new Request('https://host.example/manifest'))).status, 500)
  })

  test('each code has its status; Retry-After is a header', async () => {
    const statuses = {
      unauthenticated: 401,
      forbidden: 403,
      'not-found': 404,
      conflict: 409,
      'invalid-request': 400,
      'rate-limited': 429,
      timeout: 504,
      network: 502,
      'invalid-answer': 502,
      server: 500,
    } as const
    const ask = (code: string, retryAfter?: number) =>
      failing(new AdapterError(code as 'server', 'x', { retryAfter })).get('/customers')
    for (const [code, status] of Object.entries(statuses)) {
      assert.equal((await ask(code)).status, status)
      const response = await ask(code, 6.5)
      // Who says when a failure of the server is over is not to be had until then.
      assert.equal(response.status, code === 'server' ? 503 : status)
      assert.equal(response.headers.get('retry-after'), '7')
    }
  })

  test('a batch keeps what was answered, and says for each other question that it failed', async () => {
    const { get, onError } = handlerOf(
      echo({
        async *loadMany([first]: WidgetRequest[]) {
          yield { index: 0, answer: { widget: first?.widget } }
          throw new Error('secret')
        },
      }),
    )
    const text = await (await get('/widgets?widget=enabled-customers&widget=active-partners')).text()
    assert.doesNotMatch(text, /secret/)
    assert.deepEqual(
      text
        .trim()
        .split('\n')
        .map(line => Object.keys(JSON.parse(line) as object)),
      [
        ['index', 'answer'],
        ['index', 'problem'],
      ],
    )
    assert.equal(onError.mock.callCount(), 1)
  })

  test('an answer that is no JSON spoils only itself', async () => {
    const load = ({ widget }: WidgetRequest) =>
      Promise.resolve({ widget, data: widget === 'active-partners' ? 1n : 1 })
    const { get } = handlerOf(echo({ load }))
    const outcomes = await lines(await get('/widgets?widget=active-partners&widget=enabled-customers'))
    assert.deepEqual(
      outcomes.map(({ index, problem }) => [index, problem?.status]),
      [
        [0, 500],
        [1, undefined],
      ],
    )
    assert.equal((await get('/widgets/active-partners')).status, 500)
  })

  test('an answer that is none is a problem, alone and in a batch, and spoils only itself', async () => {
    for (const none of [undefined, null, 5, 'x']) {
      const load = ({ widget }: WidgetRequest) =>
        Promise.resolve(widget === 'active-partners' ? none : { widget })
      const { get, onError } = handlerOf(echo({ load }))
      assert.equal((await get('/widgets/active-partners')).status, 502)
      const batch = '/widgets?widget=active-partners&widget=enabled-customers'
      for (const init of [{}, { headers: { 'if-none-match': '"none"' } }]) {
        const outcomes = await lines(await get(batch, init))
        assert.deepEqual(outcomes.map(({ index, problem }) => [index, problem?.status]).toSorted(), [
          [0, 502],
          [1, undefined],
        ])
      }
      assert.equal(onError.mock.callCount(), 3)
    }
  })
})

describe('streams', () => {
  function deferred<T>() {
    let resolve!: (value: T) => void
    const promise = new Promise<T>(end => (resolve = end))
    return { promise, resolve }
  }
  const readerOf = (response: Response) => {
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    return { next: async () => (await reader.read()).value, cancel: () => reader.cancel() }
  }

  test('a line is sent as soon as its answer is there', async () => {
    const slow = deferred<object>()
    const load = ({ widget }: WidgetRequest) =>
      widget === 'active-partners' ? slow.promise : Promise.resolve({ widget })
    const { get } = handlerOf(echo({ load }))
    const reader = readerOf(await get('/widgets?widget=active-partners&widget=enabled-customers'))
    assert.equal(await reader.next(), '{"index":1,"answer":{"widget":"enabled-customers"}}\n')
    slow.resolve({ widget: 'active-partners' })
    assert.equal(await reader.next(), '{"index":0,"answer":{"widget":"active-partners"}}\n')
    assert.equal(await reader.next(), undefined)
  })

  test('a caller that leaves ends the work of the adapter', async () => {
    const ended = deferred<AbortSignal>()
    const { get, onError } = handlerOf(
      echo({
        async *loadMany(requests: WidgetRequest[], { signal }: LoadOptions) {
          try {
            yield { index: 0, answer: { widget: requests[0]?.widget } }
            await new Promise((_, reject) =>
              signal?.addEventListener('abort', () => reject(signal.reason as Error)),
            )
          } finally {
            ended.resolve(signal!)
          }
        },
      }),
    )
    const reader = readerOf(await get('/widgets?widget=active-partners&widget=enabled-customers'))
    await reader.next()
    await reader.cancel()
    assert.equal((await ended.promise).aborted, true)
    assert.equal(onError.mock.callCount(), 0)
  })

  test('a batch whose every question listens for the end warns of no leak, and each hears it', async () => {
    const warnings: string[] = []
    const onWarning = ({ name }: Error) => void warnings.push(name)
    process.on('warning', onWarning)
    let given = 0
    const load = (_: WidgetRequest, { signal }: LoadOptions) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error(`${++given}`))))
    const { get } = handlerOf(echo({ load }))
    const response = await get(`/widgets?${'widget=enabled-customers&'.repeat(12).slice(0, -1)}`)
    const reader = response.body!.getReader()
    const next = reader.read()
    await reader.cancel()
    await next
    await new Promise(resolve => setImmediate(resolve))
    process.off('warning', onWarning)
    assert.equal(given, 12)
    assert.deepEqual(warnings, [])
  })

  test('a batch of which the headers alone are asked for is no failure', async () => {
    const load = (_: WidgetRequest, { signal }: LoadOptions) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('given up'))))
    const { get, onError } = handlerOf(echo({ load }))
    const response = await get('/widgets?widget=enabled-customers', { method: 'HEAD' })
    assert.equal(response.status, 200)
    const reading = await get('/widgets?widget=enabled-customers')
    const reader = reading.body!.getReader()
    const next = reader.read()
    await reader.cancel()
    await next
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(onError.mock.callCount(), 0)
  })

  for (const path of ['/manifest', '/widgets/enabled-customers', '/customers'])
    test(`an aborted request aborts the adapter, and is no failure: ${path}`, async () => {
      const controller = new AbortController()
      const heard = mock.fn()
      const untilAborted = ({ signal }: LoadOptions = {}) => {
        signal?.addEventListener('abort', heard)
        controller.abort()
        return Promise.reject(new Error('aborted'))
      }
      const { get, onError } = handlerOf(
        echo({
          manifest: untilAborted,
          load: (_: WidgetRequest, options: LoadOptions) => untilAborted(options),
          list: (_: DrillDown, __: PageRequest, options: LoadOptions) => untilAborted(options),
        }),
      )
      const response = get(path, { signal: controller.signal })
      assert.equal((await response).status, 499)
      assert.deepEqual([heard.mock.callCount(), onError.mock.callCount()], [1, 0])
    })

  test('changes name the widgets to load again, until the caller leaves', async () => {
    const listening = deferred<(widgets: Widget[]) => void>()
    const unsubscribe = mock.fn()
    const { get } = handlerOf(
      echo({
        subscribe(listener: (widgets: Widget[]) => void) {
          listening.resolve(listener)
          return unsubscribe
        },
      }),
    )
    const response = await get('/changes')
    assert.equal(response.headers.get('content-type'), 'text/event-stream')
    const reader = readerOf(response)
    assert.equal(await reader.next(), ':\n\n')
    const tell = await listening.promise
    tell(['enabled-customers'])
    assert.equal(await reader.next(), 'event: changes\ndata: ["enabled-customers"]\n\n')
    const next = reader.next()
    // The stream is by then at rest: what is told has to wake it.
    await new Promise(resolve => setImmediate(resolve))
    tell(['active-partners', 'enabled-customers'])
    assert.equal(await next, 'event: changes\ndata: ["active-partners","enabled-customers"]\n\n')
    await reader.cancel()
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(unsubscribe.mock.callCount(), 1)
  })

  test('changes are listened to no more when the caller leaves between two events', async () => {
    const unsubscribe = mock.fn()
    const response = await handlerOf(echo({ subscribe: () => unsubscribe })).get('/changes')
    assert.equal(response.headers.get('x-accel-buffering'), 'no')
    // Without a decoder, which would read ahead.
    const reader = response.body!.getReader()
    await reader.read()
    await reader.cancel()
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(unsubscribe.mock.callCount(), 1)
  })

  test('a stream that has nothing to tell says every 25 seconds that it is there', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const { get } = handlerOf(echo({ subscribe: () => () => {} }))
    const reader = readerOf(await get('/changes'))
    assert.equal(await reader.next(), ':\n\n')
    for (let time = 0; time < 2; time++) {
      let isSaid = false
      const next = reader.next().finally(() => (isSaid = true))
      await new Promise(resolve => setImmediate(resolve))
      context.mock.timers.tick(24_999)
      await new Promise(resolve => setImmediate(resolve))
      assert.equal(isSaid, false)
      context.mock.timers.tick(1)
      assert.equal(await next, ':\n\n')
    }
    await reader.cancel()
  })

  test('changes that cannot be listened to break off: the host is told why, the caller is not', async () => {
    const subscribe = mock.fn(() => {
      throw new Error('secret')
    })
    const { get, onError } = handlerOf(echo({ subscribe }))
    const response = await get('/changes')
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(subscribe.mock.callCount(), 0, 'nothing is read ahead')
    await assert.rejects(response.text(), (error: Error) => !/secret/.test(error.message))
    assert.match(String(onError.mock.calls[0]?.arguments[0]), /secret/)
  })

  test('a stream hears that its caller leaves, although nobody else has kept the request', async () => {
    const unsubscribed = deferred<true>()
    const { get } = handlerOf(echo({ subscribe: () => () => unsubscribed.resolve(true) }))
    const caller = new AbortController()
    const reader = readerOf(await get('/changes', { signal: caller.signal }))
    await reader.next()
    const ended = reader.next()
    await collectGarbage()
    caller.abort()
    assert.equal(await ended, undefined)
    assert.equal(await unsubscribed.promise, true)
  })
})

/** In a task of its own, in which no frame keeps anything alive. */
const collectGarbage = () =>
  new Promise<void>(resolve =>
    setImmediate(() => {
      globalThis.gc!()
      resolve()
    }),
  )

describe('whatever the URL', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'status',
      'name',
      'limit',
      'cursor',
      'sort',
      'cycle',
      'widget',
      'acquired-from',
      'decrease-threshold',
      '__proto__',
    ),
    fc.string({ unit: 'binary' }),
  )
  const value = fc.oneof(
    fc.constantFrom(
      '',
      'enabled',
      '5',
      '-1',
      '2026-10',
      '2026-02-30',
      '10-percent',
      'active-partners',
      '%00',
      '%',
      '%ff',
      'a?b=c',
    ),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }).map(encodeURIComponent),
  )
  const query = fc
    .array(fc.tuple(name, value), { maxLength: 4 })
    .map(pairs => pairs.map(pair => pair.join('=')).join('&'))
  test('a list is the one that was asked for, to the letter, or none', async () => {
    const { get } = handlerOf()
    let lists = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SCREENS), query, async (screen, query) => {
        const url = new URL(`${BASE}/${screen}?${query}`)
        const response = await get(`/${screen}${url.search}`)
        if (response.status !== 200) return
        lists++
        const { asked } = (await response.json()) as { asked: DrillDown & { page: PageRequest } }
        url.searchParams.sort()
        assert.equal(String(toSearchParams(asked, asked.page)), String(url.searchParams))
      }),
      { numRuns: 2000 },
    )
    assert.ok(lists > 200, `only ${lists} of them were lists`)
  })
})
