import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { AdapterError, type LoadOptions, type WidgetRequest } from '@lmp-widgets/data-adapter'
import { AS_OF, deferred, echo, handlerOf, lines, readerOf } from './dashboard-handler.test.support.js'

describe('a batch', () => {
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

  test('no batch by 304 of which a question failed, and no time for what has none', async () => {
    const load = ({ widget }: WidgetRequest) =>
      widget === 'active-partners' ? Promise.reject(new Error('down')) : Promise.resolve({ widget })
    const { get } = handlerOf(echo({ load }))
    const headers = { 'if-none-match': '"none"' }
    const failed = await get('/widgets?widget=enabled-customers&widget=active-partners', { headers })
    assert.deepEqual([failed.status, failed.headers.get('etag')], [200, null])
    assert.equal(failed.headers.get('content-type'), 'application/x-ndjson')
    assert.equal(failed.headers.get('cache-control'), 'private, no-store')
    const timeless = await get('/widgets/enabled-customers', { headers })
    assert.deepEqual([timeless.status, timeless.headers.get('last-modified')], [200, null])
  })

  test('a question of a batch with a question mark in it', async () => {
    const widget = 'account-search?kind=customer&text=what?&limit=5'
    const [line] = await lines(await handlerOf().get(`/widgets?${new URLSearchParams({ widget })}`))
    assert.equal((line?.answer as { data: { text: string } }).data.text, 'what?')
  })

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
    assert.equal((onError.mock.calls[0]?.arguments[0] as Error).message, 'secret')
  })

  test('a batch says of each question that is left what kept it from an answer, and for how long', async () => {
    const full = new AdapterError('rate-limited', 'Too many.', { retryAfter: 7 })
    const loadMany = () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(full) }) })
    const { get, onError } = handlerOf(echo({ loadMany }))
    const answered = await lines(await get('/widgets?widget=enabled-customers&widget=active-partners'))
    assert.deepEqual(
      answered.map(({ index, problem }) => [index, problem?.status, problem?.retryAfter]),
      [
        [0, 429, 7],
        [1, 429, 7],
      ],
    )
    assert.equal(onError.mock.callCount(), 0)
  })
})
