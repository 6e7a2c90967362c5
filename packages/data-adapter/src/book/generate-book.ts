import type { Book, BookChunk } from '../records/book.js'
import { emptyBook, streamBook, type BookOptions } from './stream-book.js'

/** A believable book of business. At a scale above 10, `streamBook` is kinder to memory. */
export function generateBook(options: BookOptions): Book {
  return collect(streamBook(options))
}

/** The chunks of a book, put together. */
export function collect(chunks: Iterable<BookChunk>): Book {
  const book = emptyBook()
  for (const { table, rows } of chunks) for (const row of rows) (book[table] as (typeof row)[]).push(row)
  return book
}
