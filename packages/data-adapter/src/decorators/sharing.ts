import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { around, type Question } from './around.js'
import { abortError } from './deadline.js'
import { JointWork } from './joint-work.js'

/** Equal questions that are open at the same time are asked once. When the last caller gives up, the call is aborted. */
export function sharing(adapter: DashboardAdapter): DashboardAdapter {
  const open = new Map<string, { work: JointWork; result: Promise<unknown> }>()
  return around(adapter, async <T>({ key, ask }: Question<T>, caller: AbortSignal | undefined) => {
    if (caller?.aborted) throw abortError()
    const name = key()
    let entry = open.get(name)
    if (!entry || entry.work.signal.aborted) {
      const work = new JointWork()
      const started = { work, result: ask(work.signal) as Promise<unknown> }
      const forget = () => {
        if (open.get(name) === started) open.delete(name)
      }
      started.result.then(forget, forget)
      open.set(name, started)
      entry = started
    }
    return entry.work.join(entry.result as Promise<T>, caller)
  })
}
