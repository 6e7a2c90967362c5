import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { HttpAdapter } from './http.js'
import { adapterOn, all, ANSWER, CUSTOMERS, failsWith, json, LINES_TYPE } from './http.test.support.js'

test('an adapter names its back end by the URL that it was given', () => {
  assert.equal(new HttpAdapter('/api/dashboard').source, '/api/dashboard')
  assert.equal(new HttpAdapter(new URL('https://host.example/api')).source, 'https://host.example/api')
})

describe('what is asked', () => {
  test('each call has its URL', async () => {
    const { adapter, asked } = adapterOn(url =>
      json(url.includes('/widgets/') ? ANSWER : { screen: 'customers' }),
    )
    await adapter.manifest()
    await adapter.load(CUSTOMERS)
    await adapter.load({ widget: 'account-search', params: { text: 'a&b', limit: 5 } }).catch(() => {})
    await adapter.list(
      { screen: 'customers', filter: { licenseStatus: 'expired' } },
      { limit: 20, cursor: 'x=' },
    )
    assert.deepEqual(asked(), [
      'https://host.example/api/dashboard/manifest',
      'https://host.example/api/dashboard/widgets/enabled-customers',
      'https://host.example/api/dashboard/widgets/account-search?limit=5&text=a%26b',
      'https://host.example/api/dashboard/customers?cursor=x%3D&license-status=expired&limit=20',
    ])
  })

  test('a batch is one URL', async () => {
    const { adapter, asked } = adapterOn(() => new Response('', { headers: LINES_TYPE }))
    await all(adapter.loadMany([CUSTOMERS, { widget: 'usage-report-status', params: { cycle: '2026-10' } }]))
    assert.deepEqual(asked(), [
      'https://host.example/api/dashboard/widgets?widget=enabled-customers&widget=usage-report-status%3Fcycle%3D2026-10',
    ])
  })

  test('a base URL is http, https or relative; its slash, query and hash do not count', async () => {
    for (const base of ['/api', '/api/', '/api?token=1', '/api#x', new URL('https://host.example/api/')]) {
      const { fetch } = adapterOn(() => json({}))
      await new HttpAdapter(base, { fetch: fetch as unknown as typeof globalThis.fetch }).manifest()
      assert.match(fetch.mock.calls[0]!.arguments[0], /^(https:\/\/host\.example)?\/api\/manifest$/)
    }
    for (const base of [
      'javascript:alert(1)',
      'data:application/json,{}',
      ' \tdata:,',
      'file:///etc',
      'blob:x',
    ]) {
      const fetch = mock.fn<typeof globalThis.fetch>()
      await failsWith(new HttpAdapter(base, { fetch }).manifest(), 'invalid-request', { field: 'baseUrl' })
      assert.equal(fetch.mock.callCount(), 0)
    }
  })

  test('nothing is cached, followed or referred, and another origin gets no cookies', async () => {
    const { adapter, fetch } = adapterOn(() => json({}))
    await adapter.manifest()
    const { cache, redirect, referrerPolicy, credentials } = fetch.mock.calls[0]!.arguments[1]
    assert.deepEqual(
      { cache, redirect, referrerPolicy, credentials },
      {
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        credentials: 'same-origin',
      },
    )
  })

  test('headers are the host’s, made anew for each request', async () => {
    let token = 0
    const { adapter, fetch } = adapterOn(() => json({}), {
      headers: () => Promise.resolve({ authorization: `Bearer ${++token}` }),
      credentials: 'include',
    })
    await adapter.manifest()
    await adapter.manifest()
    const sent = fetch.mock.calls.map(call => call.arguments[1])
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('authorization')),
      ['Bearer 1', 'Bearer 2'],
    )
    assert.deepEqual(
      sent.map(({ credentials }) => credentials),
      ['include', 'include'],
    )
  })

  test('a text that no URL can carry is refused before it is asked', async () => {
    const { adapter, fetch } = adapterOn(() => json({}))
    await failsWith(adapter.list({ screen: 'customers', filter: { name: '\ud800' } }), 'invalid-request', {
      field: 'name',
    })
    assert.equal(fetch.mock.callCount(), 0)
  })
})
