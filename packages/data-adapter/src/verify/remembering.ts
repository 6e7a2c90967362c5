import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { DrillDownOf, Screen } from '../contract/drill-down.js'
import type { Manifest } from '../contract/manifest.js'
import type { Page, PageRequest } from '../contract/rows.js'
import type { Widget } from '../contract/widgets.js'
import { canonicalJson } from '../paging/cursor.js'

/** Asks each question once, for all laws that look at its answer. A failure is an answer too. */
export function remembering(adapter: DashboardAdapter): DashboardAdapter {
  const known = new Map<string, Promise<unknown>>()
  const once = <T>(question: unknown, ask: () => Promise<T>): Promise<T> => {
    const key = canonicalJson(question)
    const answer = (known.get(key) as Promise<T> | undefined) ?? ask()
    known.set(key, answer)
    return answer
  }
  return {
    manifest: () => once('manifest', (): Promise<Manifest> => adapter.manifest()),
    load: <W extends Widget>(request: WidgetRequest<W>) =>
      once(['load', request], (): Promise<Answer<W>> => adapter.load(request)),
    list: <S extends Screen>(drillDown: DrillDownOf<S>, page?: PageRequest) =>
      once(['list', drillDown, page], (): Promise<Page<S>> => adapter.list(drillDown, page)),
  }
}

/** Answers the first question to a widget from memory, and asks the back end anew from then on. */
export function asksAnew(plain: DashboardAdapter, remembered: DashboardAdapter): DashboardAdapter {
  const asked = new Set<string>()
  return {
    manifest: () => plain.manifest(),
    load: request => {
      const key = canonicalJson(request)
      const first = !asked.has(key)
      asked.add(key)
      return (first ? remembered : plain).load(request)
    },
    loadMany: (requests, options) => plain.loadMany!(requests, options),
    list: (drillDown, page) => remembered.list(drillDown, page),
  }
}
