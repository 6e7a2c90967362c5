import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { RateLimit } from './rate-limit.js'

describe('RateLimit', () => {
  it('lets a burst through, then says after how many seconds the next one may come', () => {
    const limit = new RateLimit({ burst: 3, perSecond: 0.5, now: () => 0 })
    assert.deepEqual(
      Array.from({ length: 4 }, () => limit.take('a')),
      [0, 0, 0, 2],
    )
  })

  it('fills up again with time', () => {
    let now = 0
    const limit = new RateLimit({ burst: 1, perSecond: 1, now: () => now })
    limit.take('a')
    now = 999
    assert.equal(limit.take('a'), 1)
    now = 1999
    assert.equal(limit.take('a'), 0)
  })

  it('counts each key by itself', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 1, now: () => 0 })
    limit.take('a')
    assert.equal(limit.take('b'), 0)
  })
})
