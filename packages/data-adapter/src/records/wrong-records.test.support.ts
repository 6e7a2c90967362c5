import type { Book } from './book.js'
import { MemorySource } from './memory/memory-source.js'
import type { OpenRecords, RecordSource } from './record-source.js'
import type { Viewer } from './viewer.js'

/** The records of a book, some of whose methods are wrong: `change` makes them from the right ones. */
export function wrongRecords(
  book: Book,
  change: (right: MemorySource, viewer: Viewer) => Partial<RecordSource>,
): OpenRecords {
  return async (viewer, now, work) => {
    const source = () => new MemorySource(book, viewer, now)
    return work(Object.assign(source(), change(source(), viewer)))
  }
}
