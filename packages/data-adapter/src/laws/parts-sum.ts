import type { WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type {
  AccountSearch,
  Acquisition,
  AcquisitionBucket,
  ReportStatuses,
  SearchParams,
} from '../contract/widgets.js'
import { searchKey } from '../records/text.js'
import { everyAnswer, type Asked } from './every-answer.js'
import { knownEverywhere } from './known-statuses.js'
import { law, type Hold } from './law.js'
import { leavesNoneOut } from './left-out.js'

export const partsSum = law('parts sum to their whole', async (adapter, context, hold, attempt) => {
  const all: Asked[] = []
  for await (const asked of everyAnswer(adapter, context, attempt)) {
    all.push(asked)
    await attempt(() => answerSums(asked, adapter, hold), asked.name)
    await attempt(() => leavesNoneOut(asked, adapter, hold), asked.name)
  }
  await attempt(async () => knownEverywhere(all, hold))
})

async function answerSums(
  { name, request, answer }: Asked,
  adapter: DashboardAdapter,
  hold: Hold,
): Promise<void> {
  if (answer.state !== 'ready') return
  switch (answer.widget) {
    case 'usage-report-status':
    case 'billing-report-status':
      reportsSum(name, answer.data, hold)
      break
    case 'new-partner-acquisition':
      bucketsSum(name, answer.data, hold)
      if (answer.data.view === 'quarterly') await monthsSum(name, adapter, answer.data, hold)
      break
    case 'new-partner-overview':
      if (answer.data.partners.length > 0 || answer.data.total.drillDown) {
        hold(name, 'rows', answer.data.partners.length, Math.min(10, answer.data.total.value))
      }
      break
    case 'inactive-new-partners':
      hold(name, 'inactive partners are some of the new ones', answer.data.value <= answer.data.of, true)
      break
    case 'account-search':
      matchesAreFull(name, request, answer.data, hold)
      if (request.params && !('limit' in request.params))
        await blanksDoNotCount(name, adapter, answer.data, hold)
      for (const { id, name: found } of answer.data.matches) {
        const isFound = searchKey(found).includes(searchKey(answer.data.text.trim()))
        hold(name, `match ${id} has the text in its name`, isFound, true)
      }
      break
  }
}

/** Matches of a search when no limit is given. */
const MATCHES = 8

function matchesAreFull(name: string, { params }: WidgetRequest, data: AccountSearch, hold: Hold): void {
  const { limit = MATCHES } = (params ?? {}) as SearchParams
  hold(name, 'matches, of all that were found', data.matches.length, Math.min(limit, data.total?.value ?? 0))
}

async function blanksDoNotCount(
  name: string,
  adapter: DashboardAdapter,
  { kind, text, total }: AccountSearch,
  hold: Hold,
): Promise<void> {
  for (const [what, asked, found] of [
    ['total, with blanks around the text', ` ${text} `, total?.value],
    ['total of a search for a blank', ' ', undefined],
  ] as const) {
    const answer = await adapter.load({ widget: 'account-search', params: { kind, text: asked } })
    if (answer.state === 'ready') hold(name, what, answer.data.total?.value, found)
  }
}

function reportsSum(name: string, { statuses, total }: ReportStatuses, hold: Hold): void {
  hold(`${name} .statuses`, 'sum of the statuses', sum(statuses), total.value)
  for (const { status, kinds, value } of statuses) {
    if (kinds) hold(`${name} .statuses[${status}]`, 'sum of the kinds', sum(kinds), value)
  }
}

function bucketsSum(name: string, { buckets, current, previous }: Acquisition, hold: Hold): void {
  const begun = buckets.filter(bucket => bucket.current)
  hold(`${name} .current`, 'sum of the buckets', sum(begun.map(currentOf)), current.value)
  hold(`${name} .previous`, 'sum of the buckets that have begun', sum(begun.map(previousOf)), previous.value)
}

async function monthsSum(
  name: string,
  adapter: DashboardAdapter,
  { period, buckets }: Acquisition,
  hold: Hold,
): Promise<void> {
  const answer = await adapter.load({
    widget: 'new-partner-acquisition',
    params: { view: 'monthly', period },
  })
  if (answer.state !== 'ready') return
  for (const quarter of buckets) {
    const months = answer.data.buckets.filter(({ start }) => quarter.start <= start && start < quarter.before)
    const begun = months.filter(month => month.current)
    const path = `${name} ${quarter.start}`
    hold(path, 'months of the quarter', months.length, 3)
    hold(path, 'sum of the months', sum(begun.map(currentOf)), quarter.current?.value ?? 0)
    hold(
      path,
      'sum of the months a year before',
      sum((quarter.current ? begun : months).map(previousOf)),
      quarter.previous.value,
    )
  }
}

function currentOf({ current }: AcquisitionBucket): { value: number } {
  return current ?? { value: 0 }
}

function previousOf({ previous }: AcquisitionBucket): { value: number } {
  return previous
}

function sum(counts: readonly { value: number }[]): number {
  return counts.reduce((total, { value }) => total + value, 0)
}
