import type { Book, BookChunk } from '../records/book.js'
import { harborFiber, nordlys, northwind } from './accounts.js'
import { collect } from './generate-book.js'
import { streamProfiles, type BookOptions } from './stream-book.js'

/** The accounts of the portal's book, and a user's partner of each type: both active. */
export const PORTAL = {
  distributor: 'northwind',
  otherDistributor: 'nordlys',
  isp: 'harbor-fiber',
  msp: { account: 'northwind', partner: 'nw-p-000001' },
  reseller: { account: 'northwind', partner: 'nw-p-000002' },
} as const

/** The book that the reference portal starts with, in chunks: a distributor, a small second one, and an ISP. */
export function streamPortalBook(options: Pick<BookOptions, 'seed' | 'today'>): Generator<BookChunk> {
  return streamProfiles([northwind(364), nordlys(37), harborFiber(73)], options)
}

/** The same, in one piece. */
export function portalBook(options: Pick<BookOptions, 'seed' | 'today'>): Book {
  return collect(streamPortalBook(options))
}
