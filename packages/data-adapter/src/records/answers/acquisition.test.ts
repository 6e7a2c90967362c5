import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, data } from '../tiny-book.test.support.js'

describe('acquisition', () => {
  it('compares a running month with the same days a year before', async () => {
    const { buckets, current, previous, through, period, periods } = await data('new-partner-acquisition')
    assert.deepEqual(
      [period, periods, through],
      ['2026', ['2026', '2025', '2024', '2023', '2022'], '2026-11-24'],
    )
    assert.deepEqual(
      buckets.map(({ current }) => current?.value),
      [0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 1, undefined],
    )
    // Birch came on 24 November 2025, cedar on the 25th: outside of the same days.
    assert.deepEqual(
      buckets.map(({ previous }) => previous.value),
      [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
    )
    assert.deepEqual(
      buckets.filter(({ partial }) => partial).map(({ start }) => start),
      ['2026-11-01'],
    )
    assert.deepEqual([current.value, previous.value], [5, 2])
  })

  it('has each bucket open its days', async () => {
    const { buckets } = await data('new-partner-acquisition', { view: 'quarterly' })
    const last = buckets[3]
    assert.deepEqual(last?.current?.drillDown?.filter, {
      acquiredFrom: '2026-10-01',
      acquiredBefore: '2026-11-25',
    })
    assert.deepEqual(last?.previous.drillDown?.filter, {
      acquiredFrom: '2025-10-01',
      acquiredBefore: '2025-11-25',
    })
    assert.deepEqual(
      buckets.map(({ current }) => current?.value),
      [0, 0, 2, 3],
    )
  })

  it('of a past year is whole', async () => {
    const { buckets, current, previous, through } = await data('new-partner-acquisition', { period: '2025' })
    assert.ok(buckets.every(({ partial, current }) => !partial && current))
    assert.deepEqual([current.value, previous.value, through], [3, 1, undefined])
  })

  it('on 29 February takes in all of the February before', async () => {
    const leapDay = as('administrator', {}, new Date('2028-02-29T18:00:00Z'))
    const { buckets } = await data('new-partner-acquisition', {}, leapDay)
    assert.deepEqual(buckets[1]?.previous.drillDown?.filter, {
      acquiredFrom: '2027-02-01',
      acquiredBefore: '2027-03-01',
    })
    assert.equal(buckets[1]?.partial, true)
  })
})
