import { abortError } from './deadline.js'
import { JointWork } from './joint-work.js'

/** Starts work under a name, or waits for work already running under it. */
export type Share = <T>(
  name: unknown,
  start: (signal: AbortSignal) => Promise<T>,
  caller: AbortSignal | undefined,
) => Promise<T>

/** Work under one name is done once at a time. When the last caller gives up, it is aborted. */
export function sharedWork(): Share {
  const open = new Map<unknown, { work: JointWork; result: Promise<unknown> }>()
  return async <T>(
    name: unknown,
    start: (signal: AbortSignal) => Promise<T>,
    caller: AbortSignal | undefined,
  ) => {
    if (caller?.aborted) throw abortError()
    let entry = open.get(name)
    if (!entry || entry.work.signal.aborted) {
      const work = new JointWork()
      const result = start(work.signal).finally(() => {
        if (open.get(name) === entry) open.delete(name)
      })
      open.set(name, (entry = { work, result }))
    }
    return entry.work.join(entry.result as Promise<T>, caller)
  }
}
