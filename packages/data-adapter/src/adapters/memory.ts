import type { Book } from '../records/book.js'
import { openBook } from '../records/memory/memory-source.js'
import { RecordAdapter, type RecordAdapterOptions } from '../records/record-adapter.js'
import type { Viewer } from '../records/viewer.js'

export type { Book } from '../records/book.js'
export type { Role, Viewer } from '../records/viewer.js'

/**
 * The reference adapter: answers from a book of business in memory, without a back end.
 * For demos, stories and tests, and the oracle that every other adapter is compared with.
 * The book must not change once it is in use; give a new adapter a new one.
 */
export class MemoryAdapter extends RecordAdapter {
  constructor(book: Book, viewer: Viewer, options?: RecordAdapterOptions) {
    super(openBook(book), viewer, options)
  }
}
