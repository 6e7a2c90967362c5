import type { Count } from '../contract/count.js'
import type { DateString } from '../contract/drill-down.js'
import type { Acquisition } from '../contract/widgets.js'
import { addDays, dateIn, yearBefore } from '../records/calendar.js'
import { countsDays } from './counts-days.js'
import { everyAnswer } from './every-answer.js'
import { law, type Hold } from './law.js'

export const likeForLike = law('like is compared with like', async (adapter, context, hold, attempt) => {
  const { timeZone } = await adapter.manifest()
  for await (const { name, answer } of everyAnswer(adapter, context, attempt)) {
    if (answer.widget === 'new-partner-acquisition' && answer.state === 'ready') {
      const { asOf, data } = answer
      await attempt(async () => sameDays(name, data, dateIn(timeZone, new Date(asOf)), hold), name)
    }
  }
})

function sameDays(name: string, data: Acquisition, today: DateString, hold: Hold): void {
  const first = `${data.period}-01-01`
  const next = `${Number(data.period) + 1}-01-01`
  const end = (before: DateString) => (before <= today ? before : addDays(today, 1))

  const counts = (path: string, count: Count | undefined, days: [from: DateString, before: DateString]) =>
    countsDays(path, 'counts the days', count, days, hold)

  let start: DateString = first
  for (const { start: from, before, current, previous, partial } of data.buckets) {
    const path = `${name} .buckets[${from}]`
    hold(path, 'begins where the one before ends', from, start)
    hold(path, 'has a number once it has begun', current !== undefined, from <= today)
    hold(path, 'is marked as partial while it is running', partial, from <= today && today < before)
    const counted = from <= today ? end(before) : before
    counts(`${path}.current`, current, [from, counted])
    counts(`${path}.previous`, previous, [yearBefore(from), yearBefore(counted)])
    start = before
  }
  hold(name, 'ends with the period', start, next)
  hold(name, 'says through which day it counts', data.through, today < next ? today : undefined)
  counts(`${name} .current`, data.current, [first, end(next)])
  counts(`${name} .previous`, data.previous, [yearBefore(first), yearBefore(end(next))])
}
