import type { Answer } from '../contract/answer.js'
import type { Count } from '../contract/count.js'
import type { DateString } from '../contract/drill-down.js'
import { closedCycles, dateIn, daysUpTo } from '../records/calendar.js'
import { countsDays } from './counts-days.js'
import { everyAnswer } from './every-answer.js'
import { law, type Hold } from './law.js'

export const accountDays = law("days are the account's days", async (adapter, context, hold, attempt) => {
  const { timeZone } = await adapter.manifest()
  for await (const { name, request, answer } of everyAnswer(adapter, context, attempt)) {
    await attempt(async () => {
      const today = dateIn(timeZone, new Date(answer.asOf))
      windowEndsToday(name, answer, today, hold)
      if (!request.params) startsWithToday(name, answer, today, hold)
    }, name)
  }
})

function windowEndsToday(name: string, answer: Answer, today: DateString, hold: Hold): void {
  if (answer.state !== 'ready') return
  if (answer.widget === 'new-partner-overview') {
    const { partners, total, windowDays } = answer.data
    windowIs(`${name} .total`, total, windowDays, today, hold)
    const { from, before } = daysUpTo(today, windowDays)
    const days = partners.map(({ acquiredOn }) => acquiredOn)
    const inside = days.filter(day => from <= day && day < before)
    hold(
      `${name} .partners`,
      'were acquired on these days, newest first',
      days,
      inside.toSorted().toReversed(),
    )
  }
  if (answer.widget === 'inactive-new-partners')
    windowIs(name, answer.data, answer.data.windowDays, today, hold)
}

function windowIs(path: string, count: Count, days: number, today: DateString, hold: Hold): void {
  const { from, before } = daysUpTo(today, days)
  countsDays(path, `counts the ${days} days that end today`, count, [from, before], hold)
}

/** What is shown when nothing is chosen: the last closed month, this year. */
function startsWithToday(name: string, answer: Answer, today: DateString, hold: Hold): void {
  if (answer.state !== 'ready') return
  switch (answer.widget) {
    case 'usage-report-status':
    case 'billing-report-status':
      hold(name, 'is of the last closed month', answer.data.cycle, closedCycles(today, 1)[0])
      hold(name, 'offers the last closed month first', answer.data.cycles[0], closedCycles(today, 1)[0])
      break
    case 'chargeable-unit-decrease':
      hold(name, 'is of the last closed month', answer.data.cycle, closedCycles(today, 1)[0])
      break
    case 'new-partner-acquisition':
      hold(name, 'is of this year', answer.data.period, today.slice(0, 4))
      hold(name, 'offers this year first', answer.data.periods[0], today.slice(0, 4))
      break
  }
}
