import type { Account } from './book.js'
import { dateIn } from './calendar.js'

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isDays = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0

/** What each field has to be, in words for whoever wrote the account. */
const FIELDS: { [F in keyof Account]: [kind: string, isRight: (value?: Partial<Account[F]>) => boolean] } = {
  id: ['a text', isText],
  name: ['a text', isText],
  type: ['"distributor" or "isp"', type => type === 'distributor' || type === 'isp'],
  timeZone: ['a time zone such as "Europe/Oslo"', isTimeZone],
  partnerAnalytics: ['true or false', value => typeof value === 'boolean'],
  decreaseThreshold: [
    'such as { kind: "percent", value: 10 }',
    threshold => /^(percent|units)$/.test(threshold?.kind ?? '') && Number.isSafeInteger(threshold?.value),
  ],
  overviewDays: ['a number of days', isDays],
  inactiveDays: ['a number of days', isDays],
}

/** Throws a `TypeError` that names a wrong field: with it nothing would be granted, or a window would have no end. */
export function checkAccount(account: Account): void {
  for (const field of Object.keys(FIELDS) as (keyof Account)[]) {
    const [kind, isRight] = FIELDS[field] as [string, (value: unknown) => boolean]
    if (!isRight(account[field])) throw new TypeError(`"${field}" of the account must be ${kind}.`)
  }
}

function isTimeZone(name: unknown): boolean {
  try {
    return isText(name) && dateIn(String(name), new Date()) !== ''
  } catch {
    return false
  }
}
