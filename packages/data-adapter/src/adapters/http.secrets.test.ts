import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { inspect } from 'node:util'
import type { AdapterError } from '../contract/adapter-error.js'
import { failure } from '../decorators/failure.js'
import type { HttpAdapterOptions } from './http.js'
import { adapterOn, all, CUSTOMERS, failsWith, json, PARTNERS } from './http.test.support.js'

describe('what stays secret', () => {
  test('no token, URL or reason of the browser is in an error', async () => {
    const secret = 'Bearer s3cr3t'
    const fails: [respond: () => Promise<Response>, options?: HttpAdapterOptions][] = [
      [() => Promise.reject(new TypeError(`fetch failed for https://host.example with ${secret}`))],
      [() => Promise.resolve(json({})), { headers: { authorization: `${secret}\n\u0000` } }],
      [
        () => Promise.resolve(json({})),
        {
          headers: () => {
            throw new Error(secret)
          },
        },
      ],
      [() => Promise.resolve(json({ detail: secret }, { status: 400 }))],
    ]
    for (const [respond, options] of fails) {
      const { adapter } = adapterOn(respond, { headers: { authorization: secret }, ...options })
      await assert.rejects(adapter.load(CUSTOMERS), (error: AdapterError) => {
        assert.doesNotMatch(
          `${error} ${error.stack} ${String(error.cause)} ${JSON.stringify(error)}`,
          /s3cr3t|host\.example/,
        )
        return true
      })
    }
    const { adapter } = adapterOn(() => json({}), { headers: { authorization: secret } })
    assert.deepEqual(JSON.parse(JSON.stringify(adapter)), { source: 'https://host.example/api/dashboard' })
  })

  test('nor in a URL, on the console, or in the adapter when it is written out', async () => {
    const secret = 's3cr3t'
    const said: unknown[] = []
    const methods = ['debug', 'error', 'info', 'log', 'warn'] as const
    const listening = methods.map(method =>
      mock.method(console, method, (...parts: unknown[]) => void said.push(...parts)),
    )
    const { adapter, asked } = adapterOn(() => json({ widget: 'enabled-customers' }, { status: 500 }), {
      headers: { authorization: `Bearer ${secret}` },
    })
    for (const call of [
      () => adapter.manifest(),
      () => adapter.load(CUSTOMERS),
      () => adapter.list({ screen: 'customers', filter: {} }),
      () => all(adapter.loadMany([CUSTOMERS, PARTNERS])),
    ])
      await failsWith(call(), 'server')
    for (const listener of listening) listener.mock.restore()
    assert.equal(asked().length, 4)
    assert.doesNotMatch(asked().join(), new RegExp(secret))
    assert.deepEqual(said, [])
    assert.doesNotMatch(
      `${String(adapter)} ${JSON.stringify(adapter)} ${inspect(adapter, { depth: Infinity, showHidden: true })}`,
      new RegExp(secret),
    )
  })

  test('a failed connection is a network error, and says nothing of the other origin', async () => {
    const reasons = [
      new TypeError('Failed to fetch'),
      new TypeError('fetch failed', {
        cause: Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
      }),
      new TypeError('NetworkError: Cross-Origin Request Blocked'),
      new DOMException('The operation was aborted.', 'NetworkError'),
    ]
    for (const reason of reasons)
      await failsWith(adapterOn(() => Promise.reject(reason)).adapter.load(CUSTOMERS), 'network', {
        message: failure('network').message,
        cause: undefined,
      })
  })
})
