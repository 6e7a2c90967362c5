import { abortError } from '../decorators/deadline.js'

/** Settles as `run` does, or rejects with an `AbortError` as soon as the signal aborts. */
export async function untilAborted<T>(signal: AbortSignal | undefined, run: () => Promise<T>): Promise<T> {
  if (!signal) return run()
  refuseAborted(signal)
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(abortError())
    signal.addEventListener('abort', onAbort)
  })
  try {
    const result = await Promise.race([run(), aborted])
    refuseAborted(signal)
    return result
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/** The same object, whose methods reject once the signal has aborted: work in progress stops at its next step. */
export function stoppable<T extends object>(target: T, signal: AbortSignal | undefined): T {
  if (!signal) return target
  return new Proxy(target, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      // A rejection rather than a throw: of two calls that are awaited together, neither failure goes unheard.
      return signal.aborted ? () => Promise.reject(abortError()) : (value.bind(target) as unknown)
    },
  })
}

function refuseAborted(signal: AbortSignal): void {
  if (signal.aborted) throw abortError()
}
