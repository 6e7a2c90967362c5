import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isFromOwnPage } from './same-origin.js'

const OWN = 'http://127.0.0.1:3000'
const from = (headers: Record<string, string>) =>
  isFromOwnPage(new Request(`${OWN}/sign-in`, { method: 'POST', headers }), OWN)

describe('isFromOwnPage', () => {
  it('believes the browser', () => {
    assert.equal(from({ 'Sec-Fetch-Site': 'same-origin' }), true)
    for (const site of ['same-site', 'cross-site', 'none', ''])
      assert.equal(from({ 'Sec-Fetch-Site': site, Origin: OWN }), false)
  })

  it('compares the origin when the browser says no more', () => {
    assert.equal(from({ Origin: OWN }), true)
    for (const origin of ['http://127.0.0.1:3001', 'https://127.0.0.1:3000', 'null', 'http://evil.example'])
      assert.equal(from({ Origin: origin }), false)
  })

  it('refuses a request that says nothing', () => assert.equal(from({}), false))
})
