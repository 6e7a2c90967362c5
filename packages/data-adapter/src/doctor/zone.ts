import { dateIn } from '../records/calendar.js'
import { ill, well, type Finding } from '../diagnosis/finding.js'

const OF = 'the time zone'

/**
 * Whether this machine knows the account's time zone, and by which edition of the IANA data: where two machines have two
 * editions, a day may begin at another moment on each.
 */
export function zoneFinding(timeZone: string, edition = process.versions['tz']): Finding {
  const by = `time-zone data ${edition ?? 'of an unknown edition'}`
  try {
    dateIn(timeZone, new Date(0))
  } catch {
    return ill(
      OF,
      `"${timeZone.slice(0, 40)}" is none that this machine knows, by ${by}`,
      'Give the account the IANA name of its zone, such as "America/New_York", or update the data.',
    )
  }
  return well(OF, `${timeZone}, by ${by}`)
}
