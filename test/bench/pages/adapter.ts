import type { Answer, DashboardAdapter, Manifest, WidgetRequest } from '@lmp-widgets/data-adapter'

/** What the page carries in its own JSON block, so that no network is measured. */
interface Recorded {
  manifest: Manifest
  /** The same widgets at two moments: an update goes from one to the other. */
  moments: Record<string, Answer>[]
}

const recorded = JSON.parse(document.getElementById('recorded')?.textContent ?? '') as Recorded

/** Answers as a streamed batch would: after a task, one by one. */
export class RecordedAdapter implements DashboardAdapter {
  moment = 0
  /** How often the page asked. */
  requests = 0

  async manifest() {
    await task()
    return recorded.manifest
  }

  load: DashboardAdapter['load'] = async request => {
    this.requests++
    await task()
    return this.#answer(request as WidgetRequest) as never
  }

  async *loadMany(requests: readonly WidgetRequest[]) {
    this.requests++
    await task()
    for (const [index, request] of requests.entries()) yield { index, answer: this.#answer(request) }
  }

  list: DashboardAdapter['list'] = () => Promise.reject(new Error('The bench opens no list.'))

  #answer(request: WidgetRequest): Answer {
    const answer = recorded.moments[this.moment]?.[request.widget]
    if (!answer) throw new Error(`Nothing was recorded for ${request.widget}.`)
    return answer
  }
}

const task = () => new Promise<void>(resolve => setTimeout(resolve))
