export { collect, generateBook } from './generate-book.js'
export { PORTAL, portalBook, streamPortalBook } from './portal-book.js'
export { streamBook, type BookOptions } from './stream-book.js'
