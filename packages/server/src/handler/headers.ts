/** What every response has: an answer belongs to one user and to this moment. */
export const HEADERS = {
  'cache-control': 'private, no-store',
  vary: 'Cookie, Authorization',
  'x-content-type-options': 'nosniff',
}
