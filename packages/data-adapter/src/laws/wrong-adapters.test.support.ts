import type { Answer, ReadyAnswer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, LoadOptions } from '../contract/dashboard-adapter.js'
import type { DrillDown, Screen } from '../contract/drill-down.js'
import type { Manifest } from '../contract/manifest.js'
import type { Page, PageRequest } from '../contract/rows.js'
import { MemoryAdapter } from '../adapters/memory.js'
import type { Widget } from '../contract/widgets.js'
import { TINY_NOW, tinyBook } from '../records/book.fixtures.js'
import { RecordAdapter } from '../records/record-adapter.js'
import type { Role } from '../records/viewer.js'
import { wrongRecords } from '../records/wrong-records.test.support.js'

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
