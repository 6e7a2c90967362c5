import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { around, type Question } from './around.js'
import { abortError } from './deadline.js'
import { failure } from './failure.js'
import { JointWork } from './joint-work.js'

/** One load of a batch. */
interface Seat {
  request: WidgetRequest
  caller: AbortSignal | undefined
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

/** The characters of one call's requests in its URL. */
const ROOM = 7680
/** The extra characters that each takes: this limits a call to 64 requests. */
const EACH = 100

/**
 * All loads of one task become one `loadMany`, or several where one would have too long a URL: with a base of less than
 * 300 characters it stays below 8,000, which proxies let through. One that is given up leaves the others alone; the last
 * one ends it.
 */
export function batching(adapter: DashboardAdapter): DashboardAdapter {
  if (!adapter.loadMany) return adapter
  let work = new JointWork()
  let seats: Seat[] = []
  let room = 0

  const start = () => {
    const present = seats.filter(({ caller }) => !caller?.aborted)
    if (present.length > 0) void run(adapter, present, work.signal)
    work = new JointWork()
    seats = []
    room = 0
  }

  const load = async (request: WidgetRequest, key: () => string, caller: AbortSignal | undefined) => {
    if (caller?.aborted) throw abortError()
    const size = EACH + encodeURIComponent(key()).length
    // A call that everybody has given up is over, even before it has begun.
    if ((room -= size) < 0 || work.signal.aborted) {
      start()
      room = ROOM - size
      setTimeout(start, 0)
    }
    const answer = new Promise<Answer>((resolve, reject) => seats.push({ request, caller, resolve, reject }))
    return work.join(answer, caller)
  }

  return around(adapter, <T>({ request, key, ask }: Question<T>, caller: AbortSignal | undefined) =>
    request ? (load(request, key, caller) as Promise<T>) : ask(caller),
  )
}

async function run(adapter: DashboardAdapter, seats: readonly Seat[], signal: AbortSignal): Promise<void> {
  try {
    const [first] = seats
    if (seats.length === 1) return first!.resolve(await adapter.load(first!.request, { signal }))
    const requests = seats.map(({ request }) => request)
    for await (const result of adapter.loadMany!(requests, { signal })) {
      const seat = seats[result.index]
      if ('error' in result) seat?.reject(result.error)
      else seat?.resolve(result.answer)
    }
    throw failure('invalid-answer')
  } catch (error) {
    // Reaches only those that have no answer yet.
    for (const { reject } of seats) reject(error)
  }
}
