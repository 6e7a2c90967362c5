import { describe } from 'node:test'
import type { AcquisitionBucket } from '../contract/widgets.js'
import { likeForLike } from './like-for-like.js'
import { catches, daysOf, names, spoiledData } from './wrong-adapters.test.support.js'

const changedBucket = (view: string, index: number, change: (bucket: AcquisitionBucket) => void) =>
  spoiledData('new-partner-acquisition', data => {
    const bucket = data.buckets[index]
    if (data.view === view && data.period === '2026' && bucket) change(bucket)
  })

describe(`the law "${likeForLike.name}"`, () => {
  catches(likeForLike, [
    [
      'compares a running month with a whole one',
      spoiledData('new-partner-acquisition', ({ buckets }) => {
        for (const { partial, previous } of buckets) {
          if (!partial) continue
          const filter = { acquiredFrom: '2025-11-01', acquiredBefore: '2025-12-01' }
          previous.drillDown = { screen: 'partners', filter }
          previous.value = 2
        }
      }),
    ],
    [
      'does not mark a running bucket',
      spoiledData('new-partner-acquisition', ({ buckets }) => {
        for (const bucket of buckets) bucket.partial = false
      }),
    ],
    [
      'says 0 for a bucket that has not begun',
      spoiledData('new-partner-acquisition', ({ buckets }) => {
        for (const bucket of buckets) bucket.current ??= { value: 0 }
      }),
    ],
  ])

  names(likeForLike, [
    [
      'new-partner-acquisition .buckets[2026-02-02]: begins where the one before ends',
      changedBucket('monthly', 1, bucket => (bucket.start = '2026-02-02')),
    ],
    [
      'new-partner-acquisition .buckets[2026-01-01].current: counts the days',
      changedBucket(
        'monthly',
        0,
        ({ current }) => (daysOf(current?.drillDown).acquiredBefore = '2026-01-31'),
      ),
    ],
    [
      'new-partner-acquisition .buckets[2026-01-01].previous: counts the days',
      changedBucket(
        'monthly',
        0,
        ({ previous }) => (daysOf(previous.drillDown).acquiredBefore = '2025-01-31'),
      ),
    ],
    [
      'new-partner-acquisition: ends with the period',
      spoiledData('new-partner-acquisition', ({ buckets }) => buckets.pop()),
    ],
    [
      'new-partner-acquisition: says through which day it counts',
      spoiledData('new-partner-acquisition', data => (data.through = '2026-11-23')),
    ],
    [
      'new-partner-acquisition?period=2025&view=monthly: says through which day it counts',
      spoiledData('new-partner-acquisition', data => (data.through ??= '2025-12-31')),
    ],
    [
      'new-partner-acquisition .current: counts the days',
      spoiledData('new-partner-acquisition', ({ current }) => {
        daysOf(current.drillDown).acquiredBefore = '2027-01-01'
      }),
    ],
    [
      'new-partner-acquisition .previous: counts the days',
      spoiledData('new-partner-acquisition', ({ previous }) => {
        daysOf(previous.drillDown).acquiredBefore = '2026-01-01'
      }),
    ],
  ])
})
