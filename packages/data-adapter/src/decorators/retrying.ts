import type { AdapterError, AdapterErrorCode } from '../contract/adapter-error.js'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { around } from './around.js'
import { withDeadline } from './deadline.js'
import { failure } from './failure.js'
import { sharedWork } from './shared-work.js'

/** What tests replace: a clock that is never set back, a timer and random numbers. Times are milliseconds. */
export interface RetryTools {
  now?: () => number
  random?: () => number
  sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

const PASSING: readonly AdapterErrorCode[] = ['network', 'timeout', 'server', 'rate-limited']
const TRIES = 3
/** Milliseconds in which every try must begin. */
const PATIENCE = 10_000

/**
 * Asks again, three times in all, when the failure may pass: after up to 1 s, then up to 2 s, at random.
 * While a `retryAfter` runs the adapter is asked nothing at all.
 * What would have to wait until more than 10 s after the first try fails at once, and says for how long.
 */
export function retrying(
  adapter: DashboardAdapter,
  { now = () => performance.now(), random = Math.random, sleep = wait }: RetryTools = {},
): DashboardAdapter {
  let closedUntil = 0
  // What failed as one batch waits as one, and is asked again as one.
  const share = sharedWork()

  return around(adapter, async ({ ask }, signal) => {
    const patience = now() + PATIENCE
    let last: AdapterError | undefined
    for (let tries = 0; ;) {
      const closed = closedUntil - now()
      const pause = closed > 0 ? closed + 1000 * random() : tries && 1000 * 2 ** (tries - 1) * random()
      if (tries === TRIES || now() + pause > patience) {
        throw last ?? failure('rate-limited', { retryAfter: Math.ceil(closed / 1000) })
      }
      if (pause > 0) await share(tries, signal => sleep(pause, signal), signal)
      // Meanwhile another question may have been told to wait.
      if (now() < closedUntil) continue
      try {
        return await ask(signal)
      } catch (error) {
        last = error as AdapterError
        if (!PASSING.includes(last?.code)) throw error
        tries++
        closedUntil = Math.max(closedUntil, now() + 1000 * (last.retryAfter ?? 0))
      }
    }
  })
}

/** A deadline of work that never ends: a timer that can be given up. */
async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  try {
    await withDeadline(milliseconds, signal, () => new Promise(() => {}))
  } catch (error) {
    if (signal?.aborted) throw error
  }
}
