import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { Manifest } from '../contract/manifest.js'
import { widgetsOf } from '../laws/every-answer.js'
import { flawIn } from '../laws/flaw.js'
import { law, type Law, type LawContext, type LawObserver } from '../laws/law.js'
import { isManifest } from '../schema/manifest.js'
import { adapterOn, type Bench } from './bench.js'
import { BudgetSpent } from './budget.js'
import { connect } from './connect.js'
import { EXCHANGE_LAWS } from './exchange-laws.js'
import type { LawName } from './law-list.js'
import { lawsFor } from './laws-for.js'
import { movedWidgets } from './moved.js'
import type { Ledger } from './ledger.js'
import { asksAnew, remembering } from './remembering.js'
import type { VerifyOptions } from './verify-options.js'

/** Lists that are read page by page for each widget; the others are read in pages as large as can be. */
const PAGED_LISTS = 1

type ToAdapter = (plain: DashboardAdapter, remembered: DashboardAdapter) => DashboardAdapter

/** These laws have to ask again what is already known. */
const ASK_AGAIN: { readonly [L in LawName]?: ToAdapter } = {
  'the same question has the same answer': (plain, remembered) => asksAnew(plain, remembered),
  'aborting rejects': plain => plain,
}

const WALKS: readonly string[] = [
  'every answer is valid',
  'the same question has the same answer',
  'a bad request is refused by name',
] satisfies LawName[]

/** Runs every law that can be run, until the budget is spent. */
export async function runLaws(
  bench: Bench,
  manifest: Manifest,
  options: VerifyOptions & { seed: number },
): Promise<void> {
  const { budget, ledger } = bench
  if (!isManifest(manifest)) {
    await runOne(bench, noManifest(manifest), adapterOn(bench.user, bench.baseUrl), {})
    return leaveAll(bench, 'there is no valid manifest')
  }
  const plain = adapterOn(bench.user, bench.baseUrl)
  const remembered = remembering(plain)
  const { maxRows = 10_000, choices } = options
  const context: LawContext = { maxRows, pagedLists: PAGED_LISTS, ...(choices !== undefined && { choices }) }
  for (const each of await lawsFor(bench, manifest, options)) {
    if (budget.spent) break
    if (isNeeded(each, ledger))
      await runOne(bench, each, ASK_AGAIN[each.name as LawName]?.(plain, remembered) ?? remembered, context)
  }
  const patience: LawName = 'who asks too often is told when to return'
  if (ledger.comparisonsOf(patience) === 0) ledger.leave(patience, 'no 429 or 503 was seen')
  if (ledger.failures > 0 && !budget.spent) {
    const moved = await movedWidgets(plain, remembered, widgetsOf(manifest))
    if (moved.length > 0) ledger.notes.add(changedNote(moved))
  }
  if (choices !== undefined) ledger.notes.add(`Of each drop-down ${choices} choices were looked at.`)
  if (budget.spent) leaveAll(bench, budget.spent.message, true)
}

const changedNote = (widgets: readonly string[]) =>
  `At the end ${widgets.join(', ')} answered otherwise than at first. Where the records change meanwhile, laws fail that hold: ` +
  'use a test system, or a quiet account.'

/** A law that looks at every exchange needs some: those of the laws that ask for the most different things. */
function isNeeded({ name }: Law, ledger: Ledger): boolean {
  if (ledger.isAsked(name as LawName)) return true
  return WALKS.includes(name) && EXCHANGE_LAWS.some(each => ledger.isAsked(each))
}

/** Runs one law; a session that has ended meanwhile is no failure of the law. */
async function runOne(
  bench: Bench,
  each: Law,
  adapter: DashboardAdapter,
  context: LawContext,
): Promise<void> {
  const { budget, ledger, user, baseUrl } = bench
  bench.current = each.name
  const name = each.name as LawName
  const observer = ledger.observerOf(name)
  const before = ledger.failures
  const watching: LawObserver = {
    ...observer,
    violated: violation => {
      if (budget.spent) throw budget.spent
      observer.violated(violation)
    },
  }
  try {
    await each.check(adapter, { ...context, observer: watching })
    if (ledger.failures > before) await connect(user, baseUrl)
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error
    ledger.leave(name, error.message, true)
  }
}

function leaveAll({ ledger }: Bench, reason: string, limited = false): void {
  for (const { name, comparisons } of ledger.laws()) {
    if (comparisons === 0) ledger.leave(name as LawName, reason, limited)
  }
}

function noManifest(manifest: unknown): Law {
  return law('every answer is valid' satisfies LawName, async (_adapter, _context, hold) => {
    hold('manifest', 'what does not fit its schema', flawIn(isManifest, manifest), 'nothing')
  })
}
