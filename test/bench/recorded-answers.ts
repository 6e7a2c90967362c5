import type { Acquisition, Answer, Count, ReportStatuses } from '@lmp-widgets/data-adapter'
import { generateBook } from '@lmp-widgets/data-adapter/book'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'

/** The answer of each widget. */
export type Moment = Record<string, Answer>

/** The answers for a distributor's administrator, and the same with every number higher: what an update brings. */
export async function recordAnswers() {
  const book = generateBook({ seed: 1, today: '2026-11-24' })
  const viewer = { accountId: book.accounts[0]!.id, role: 'administrator' } as const
  const adapter = new MemoryAdapter(book, viewer, { now: () => new Date('2026-11-24T15:00:00Z') })
  const manifest = await adapter.manifest()
  const answers = await Promise.all(
    manifest.widgets.map(async widget => [widget, await adapter.load({ widget } as never)] as const),
  )
  const now: Moment = Object.fromEntries(answers)
  return { manifest, moments: [now, higher(now)] }
}

/** Every number one higher, and each whole the sum of its parts: a widget refuses another. */
function higher(answers: Moment): Moment {
  const moment = oneHigher(answers) as Moment
  for (const answer of Object.values(moment)) {
    if (answer.state !== 'ready') continue
    if (answer.widget === 'new-partner-acquisition') addUpYears(answer.data)
    if (answer.widget === 'usage-report-status' || answer.widget === 'billing-report-status')
      addUpReports(answer.data)
  }
  return moment
}

function oneHigher(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return key === 'value' ? value + 1 : value
  if (Array.isArray(value)) return value.map(each => oneHigher(each))
  if (typeof value !== 'object' || value === null || key === 'threshold' || key === 'drillDown') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, oneHigher(each, name)]))
}

function addUpReports({ total, statuses }: ReportStatuses) {
  for (const status of statuses) if (status.kinds) status.value = sumOf(status.kinds)
  total.value = sumOf(statuses)
}

function addUpYears({ buckets, current, previous }: Acquisition) {
  const begun = buckets.filter(bucket => bucket.current)
  current.value = sumOf(begun.map(bucket => bucket.current!))
  previous.value = sumOf(begun.map(bucket => bucket.previous))
}

const sumOf = (counts: readonly Count[]) => counts.reduce((sum, { value }) => sum + value, 0)
