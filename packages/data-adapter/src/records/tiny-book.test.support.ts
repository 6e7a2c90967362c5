import assert from 'node:assert/strict'
import { MemoryAdapter } from '../adapters/memory.js'
import type { DrillDownOf, Screen } from '../contract/drill-down.js'
import type { PageRequest } from '../contract/rows.js'
import type { Widget, WidgetData, WidgetParams } from '../contract/widgets.js'
import { TINY_NOW, tinyBook } from './book.fixtures.js'
import type { Role, Viewer } from './viewer.js'

/** The book that is counted by hand. */
export const book = tinyBook()

/** What a user of it is told, at some moment. */
export function as(role: Role, more: Partial<Viewer> = {}, now = TINY_NOW): MemoryAdapter {
  return new MemoryAdapter(book, { accountId: 'northwind', role, ...more }, { now: () => now })
}

export const admin = as('administrator')

/** What a widget shows. */
export async function data<W extends Widget>(
  widget: W,
  params?: WidgetParams[W],
  adapter = admin,
): Promise<WidgetData[W]> {
  const answer = await adapter.load<W>({ widget, ...(params && { params }) } as never)
  assert.equal(answer.state, 'ready')
  return (answer as { data: WidgetData[W] }).data
}

/** What a list holds. */
export async function ids<S extends Screen>(
  drillDown: DrillDownOf<S>,
  page: PageRequest = {},
  adapter = admin,
) {
  const { rows } = await adapter.list<S>(drillDown, page)
  return rows.map(({ id }) => id)
}

/** Numbers by their status or kind. */
export const values = (counts: readonly { status?: string; kind?: string; value: number }[]) =>
  Object.fromEntries(counts.map(({ status, kind, value }) => [kind ?? status, value]))
