import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Answer, ReadyAnswer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, LoadOptions } from '../contract/dashboard-adapter.js'
import type { DrillDown, Filters, Screen } from '../contract/drill-down.js'
import type { Manifest } from '../contract/manifest.js'
import type { Page, PageRequest } from '../contract/rows.js'
import { MemoryAdapter } from '../adapters/memory.js'
import type { Widget } from '../contract/widgets.js'
import { TINY_NOW, tinyBook } from '../records/book.fixtures.js'
import { RecordAdapter } from '../records/record-adapter.js'
import type { Role } from '../records/viewer.js'
import { wrongRecords } from '../records/wrong-records.test.support.js'
import { LawViolation, type Law } from './law.js'

const book = tinyBook()
const now = () => TINY_NOW

/** A right adapter. */
export function right(role: Role = 'administrator'): MemoryAdapter {
  return new MemoryAdapter(book, { accountId: 'northwind', role }, { now })
}

/** The right adapter over records that are counted or listed wrongly. */
export function overWrongRecords(change: Parameters<typeof wrongRecords>[1]): DashboardAdapter {
  return new RecordAdapter(
    wrongRecords(book, change),
    { accountId: 'northwind', role: 'administrator' },
    { now },
  )
}

type List = (drillDown: DrillDown, page?: PageRequest, options?: LoadOptions) => Promise<Page>

interface Change {
  manifest?: (manifest: Manifest) => Manifest
  /** What becomes of an answer; it may be changed in place. */
  answer?: (answer: Answer, request: WidgetRequest) => Answer | void
  request?: (request: WidgetRequest) => WidgetRequest
  list?: (list: List, ...args: Parameters<List>) => Promise<Page>
  loadMany?: DashboardAdapter['loadMany']
}

/** An adapter that spoils what a right one says. It has no batch unless one is given. */
export function spoiled(adapter: DashboardAdapter, change: Change): DashboardAdapter {
  const load = async (request: WidgetRequest, options?: LoadOptions): Promise<Answer> => {
    const answer = structuredClone(await adapter.load(change.request?.(request) ?? request, options))
    return change.answer?.(answer, request) ?? answer
  }
  const list: List = (drillDown, page, options) =>
    change.list
      ? change.list((...args) => adapter.list<Screen>(...args), drillDown, page, options)
      : adapter.list<Screen>(drillDown, page, options)
  return {
    manifest: async options => {
      const manifest = await adapter.manifest(options)
      return change.manifest?.(manifest) ?? manifest
    },
    load: load as DashboardAdapter['load'],
    list: list as DashboardAdapter['list'],
    ...(change.loadMany && { loadMany: change.loadMany }),
  }
}

/** Changes the data of one widget's answers. */
export function spoiledData<W extends Widget>(
  widget: W,
  change: (data: ReadyAnswer<W>['data']) => void,
  role?: Role,
) {
  return spoiled(right(role), {
    answer: answer => {
      if (answer.widget === widget && answer.state === 'ready') change(answer.data as ReadyAnswer<W>['data'])
    },
  })
}

/** Changes the pages of every list. */
export const changedPage = (change: (page: Page, drillDown: DrillDown, asked: PageRequest) => Page) =>
  spoiled(right(), {
    list: async (list, drillDown, asked = {}, options) =>
      change(await list(drillDown, asked, options), drillDown, asked),
  })

/** The days that a number of partners counts, to be changed in place. */
export const daysOf = (drillDown: DrillDown | undefined) => drillDown?.filter as Filters['partners']

/** An adapter and what is wrong with it. */
export type WrongAdapter = [what: string, adapter: DashboardAdapter]

/** Each breaks that law, which says so in its own name. */
export function catches({ name, check }: Law, wrong: readonly WrongAdapter[]): void {
  describe('catches an adapter that', () => {
    for (const [what, adapter] of wrong)
      it(what, () =>
        assert.rejects(check(adapter), (error: unknown) => {
          assert.ok(error instanceof LawViolation, String(error))
          assert.equal(error.law, name)
          return true
        }),
      )
  })
}

/** Each breaks one thing that the law holds, and the law says which, and where: a violation of it begins with these words. */
export function names(law: Law, broken: readonly [says: string, adapter: DashboardAdapter][]): void {
  describe('names what is broken:', () => {
    for (const [says, adapter] of broken)
      it(says, async () => {
        const messages: string[] = []
        const violated = ({ message }: LawViolation) => messages.push(message)
        await law.check(adapter, { observer: { violated, held: () => {}, sampled: () => {} } })
        assert.ok(
          messages.some(message => message.startsWith(`${law.name}: ${says}`)),
          messages.join('\n'),
        )
      })
  })
}
