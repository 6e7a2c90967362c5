import type { Hold } from '../laws/law.js'
import { fieldOf, type Exchange } from './exchange.js'

/** Milliseconds within which two clocks are taken for the same. */
const CLOSE = 60_000

/** A manifest's `asOf` that is off the clock of its answer by just what its time zone is off UTC: a local time with a `Z`. */
export function isUniversal(exchange: Exchange, hold: Hold): void {
  if (exchange.path !== 'manifest') return
  const sent = Date.parse(exchange.headers.get('date') ?? '')
  const moment = Date.parse(String(fieldOf(exchange, 'asOf')))
  const offset = offsetOf(fieldOf(exchange, 'timeZone'), sent)
  if (!offset || Number.isNaN(moment)) return
  const isLocal = Math.abs(moment - sent - offset) < CLOSE
  hold(exchange.path, 'asOf is the local time, as if it were UTC', isLocal, false)
}

/** How far the zone is ahead of UTC at that time, in milliseconds; unknown for what is no zone or no time. */
function offsetOf(timeZone: unknown, time: number): number | undefined {
  if (typeof timeZone !== 'string' || Number.isNaN(time)) return undefined
  try {
    // Sweden writes a date and a time as ISO 8601 does.
    return Date.parse(`${new Date(time).toLocaleString('sv', { timeZone })}Z`) - time
  } catch {
    return undefined
  }
}
