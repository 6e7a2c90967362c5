import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { TINY_NOW, tinyBook } from './book.fixtures.js'
import { MemorySource } from './memory/memory-source.js'
import type { OpenRecords, RecordSource } from './record-source.js'
import type { Viewer } from './viewer.js'

export const viewer: Viewer = { accountId: 'northwind', role: 'administrator' }
export const now = () => TINY_NOW
const book = tinyBook()

/** Records that are changed, or watched, as the test needs. */
export function opening(change: (source: MemorySource) => Partial<RecordSource> = () => ({})): OpenRecords {
  return async (viewer, now, work) => {
    const source = new MemorySource(book, viewer, now)
    const changes = change(source)
    return work({
      account: source.account,
      count: drillDown => source.count(drillDown),
      countBy: (drillDown, dimension) => source.countBy(drillDown, dimension),
      history: questions => source.history(questions),
      decreases: (cycle, threshold) => source.decreases(cycle, threshold),
      newPartners: (drillDown, limit, cycle) => source.newPartners(drillDown, limit, cycle),
      products: () => source.products(),
      list: (drillDown, page) => source.list(drillDown, page),
      ...changes,
    })
  }
}

/** The same, and how often they were opened. */
export function counting(records: OpenRecords) {
  const state = { opened: 0 }
  const open: OpenRecords = (...args) => {
    state.opened++
    return records(...args)
  }
  return { open, state }
}

/** All answers of a batch. */
export async function collect(answers: AsyncIterable<IndexedAnswer>): Promise<IndexedAnswer[]> {
  const all: IndexedAnswer[] = []
  for await (const answer of answers) all.push(answer)
  return all
}
