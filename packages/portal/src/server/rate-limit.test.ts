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
    // No faster than the clock goes, however long it has gone before.
    now = 2998
    assert.equal(limit.take('a'), 1)
    now = 3000
    assert.equal(limit.take('a'), 0)
    const slow = new RateLimit({ burst: 1, perSecond: 1 / 4, now: () => now })
    slow.take('a')
    now += 3_000
    assert.equal(slow.take('a'), 1)
    now += 1_000
    assert.equal(slow.take('a'), 0)
  })

  it('does not count what is given back, and never lets more than a burst through', () => {
    const limit = new RateLimit({ burst: 2, perSecond: 1, now: () => 0 })
    for (const key of ['a', 'a', 'b']) limit.take(key)
    for (const key of ['a', 'b', 'b', 'c']) limit.giveBack(key)
    assert.deepEqual([limit.take('a'), limit.take('a')], [0, 1])
    assert.deepEqual([limit.take('b'), limit.take('b'), limit.take('b')], [0, 0, 1])
  })

  it('remembers 10,000 keys, and forgets the one that asked the longest ago for another', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 1, now: () => 0 })
    const asked = ['a', 'b', ...Array.from({ length: 9_998 }, (_, i) => String(i))]
    for (const key of asked) limit.take(key)
    assert.equal(limit.take('a'), 1)
    limit.take('one more')
    assert.deepEqual([limit.take('a'), limit.take('b')], [1, 0])
  })

  it('counts each key by itself', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 1, now: () => 0 })
    limit.take('a')
    assert.equal(limit.take('b'), 0)
  })
})
