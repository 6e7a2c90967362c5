import type { Threshold } from '../contract/drill-down.js'
import type { Account } from './book.js'
import { dateIn } from './calendar.js'

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isDays = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0

/** What each field has to be, in words for whoever wrote the account. */
const FIELDS: Record<keyof Account, [kind: string, isRight: (value: unknown) => boolean]> = {
  id: ['a text', isText],
  name: ['a text', isText],
  type: ['"distributor" or "isp"', type => type === 'distributor' || type === 'isp'],
  timeZone: ['a time zone such as "Europe/Oslo"', isTimeZone],
  partnerAnalytics: ['true or false', value => typeof value === 'boolean'],
  decreaseThreshold: ['such as { kind: "percent", value: 10 }', isThreshold],
  overviewDays: ['a number of days', isDays],
  inactiveDays: ['a number of days', isDays],
}

/** Throws a `TypeError` that names a wrong field: with it nothing would be granted, or a window would have no end. */
export function checkAccount(account: Account): void {
  for (const [field, [kind, isRight]] of Object.entries(FIELDS))
    if (!isRight(account[field as keyof Account]))
      throw new TypeError(`"${field}" of the account must be ${kind}.`)
}

function isThreshold(threshold: unknown): boolean {
  const { kind, value } = (threshold ?? {}) as Partial<Threshold>
  return (kind === 'percent' || kind === 'units') && Number.isSafeInteger(value)
}

function isTimeZone(name: unknown): boolean {
  try {
    return isText(name) && dateIn(String(name), new Date()) !== ''
  } catch {
    return false
  }
}
