import { failure } from './failure.js'

/** A time limit on one piece of work, which its caller may also give up. */
export interface Deadline {
  /** Aborted when the time is over, when the caller gave up, or by `cancel`. */
  readonly signal: AbortSignal
  /** The work's outcome, or `AbortError` or `timeout` if that comes first. */
  race<T>(work: T | PromiseLike<T>): Promise<T>
  /** The work is done: no timer and no listener stays. */
  end(): void
  /** Like `end`, and stops whatever is still running. */
  cancel(): void
}

/** Starts the clock, of ten seconds unless told how many. Throws `AbortError` when the caller has given up already. */
export function startDeadline(milliseconds: number | undefined, caller?: AbortSignal): Deadline {
  if (caller?.aborted) throw abortError()
  const controller = new AbortController()
  let fail: (error: Error) => void
  const over = new Promise<never>((_, reject) => (fail = reject))
  const stop = (error: Error) => {
    fail(error)
    cancel()
  }
  const onAbort = () => stop(abortError())
  // A timer of more than 31 bits would fire at once.
  const half = Math.min(milliseconds! > 0 ? milliseconds! : 10_000, 2e9) / 2
  // Twice half: a page that was busy meanwhile has yet to read what came.
  let timer = setTimeout(() => (timer = setTimeout(stop, half, failure('timeout'))), half)
  caller?.addEventListener('abort', onAbort)
  const end = () => {
    clearTimeout(timer)
    caller?.removeEventListener('abort', onAbort)
  }
  const cancel = () => {
    end()
    controller.abort()
  }
  return { signal: controller.signal, race: work => Promise.race([over, work]), end, cancel }
}

/** Does the work within the time; if it fails, nothing of it keeps running. */
export async function withDeadline<T>(
  milliseconds: number | undefined,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => T | PromiseLike<T>,
): Promise<T> {
  const deadline = startDeadline(milliseconds, caller)
  try {
    const result = await deadline.race(work(deadline.signal))
    deadline.end()
    return result
  } catch (error) {
    deadline.cancel()
    throw error
  }
}

/** What a call that was given up rejects with. */
export function abortError(): DOMException {
  return new DOMException('Given up.', 'AbortError')
}
