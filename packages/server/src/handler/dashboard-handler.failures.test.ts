import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import {
  AdapterError,
  type DrillDown,
  type LoadOptions,
  type PageRequest,
  type WidgetRequest,
} from '@lmp-widgets/data-adapter'
import { createDashboardHandler } from './dashboard-handler.js'
import { echo, handlerOf, lines } from './dashboard-handler.test.support.js'

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
      // A server failure that says when it will be over is an outage.
      assert.equal(response.status, code === 'server' ? 503 : status)
      assert.equal(response.headers.get('retry-after'), '7')
    }
  })

  test('so has what another copy of the package throws; a code that there is not is a 500', async () => {
    const ofOtherCopy = (code: string) => Object.assign(new Error('secret'), { name: 'AdapterError', code })
    for (const [code, status] of [
      ['forbidden', 403],
      ['toString', 500],
    ] as const) {
      const response = await failing(ofOtherCopy(code)).get('/customers')
      assert.equal(response.status, status)
      assert.doesNotMatch(await response.text(), /secret/)
    }
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

describe('when the caller gives up', () => {
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
})
