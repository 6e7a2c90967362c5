/** Every law that is checked, in the order of the report, with what it says. */
export const LAWS = {
  'count = list': 'A number is the number of rows of its list, page by page, each row once.',
  'a filter finds all that meets it': 'A filtered list has every row that meets the filter, and no other.',
  'one list in every order':
    'A list has the same rows in every order, by its key and then by id; descending is ascending reversed.',
  'rights hold everywhere at once': 'Manifest, widget, link and list give this user the same rights.',
  'who is not signed in gets nothing': 'Without the header, or with a made-up one, everything is a 401.',
  'an account sees only its own':
    'Nothing of the other user’s account, or partner, is in a list, a count or a search.',
  'parts sum to their whole':
    'Statuses, kinds, months and quarters sum to their total, and none is left out.',
  'like is compared with like': 'A running period is marked, and compared with the same days a year before.',
  "days are the account's days": 'Windows end today, in the time zone of the account.',
  'time goes forward':
    'The same question is never answered as of an earlier time than before, and no local time is passed off as UTC.',
  'the same question has the same answer': 'Asked again, or in a batch, a question has the same answer.',
  'every answer is valid':
    'Every answer and every list fits its schema, with nothing in it twice or out of order.',
  'a bad request is refused by name': 'A wrong or repeated parameter is a 400 that names it.',
  'a refusal is a problem': 'Whatever is refused is an RFC 9457 problem with the right status, never a 5xx.',
  'an answer is clean JSON': 'The right content type, UTF-8, whole, no key twice in an object.',
  'an answer is kept nowhere':
    'Every answer forbids caches to store it, and its `Vary` has what says who asks.',
  'an ETag is of one answer': 'A 304 is only for the same answer to the same user.',
  'nothing can be changed': 'HEAD is like GET without a body, or refused; POST is refused.',
  'who asks too often is told when to return': 'A 429 or 503 has a Retry-After in seconds or as a date.',
  'aborting rejects': 'A request that is given up leaves nothing behind.',
} as const

export type LawName = keyof typeof LAWS

/** The names of all laws, in the order of the report. */
export const LAW_NAMES = Object.keys(LAWS) as readonly LawName[]
