import {
  AdapterError,
  type AdapterErrorCode,
  type Answer,
  type DashboardAdapter,
} from '@lmp-widgets/data-adapter'
import type { LoadOptions, Manifest, Widget, WidgetData, WidgetRequest } from '@lmp-widgets/data-adapter'

/** A question that waits for the test to answer it. */
export interface Call {
  request: WidgetRequest
  signal: AbortSignal
  answer(data: object, asOf?: string): void
  /** Answers with whatever the test likes, right or wrong. */
  say(answer: unknown): void
  fail(code: AdapterErrorCode): void
}

/** A back end in the hands of a test: it answers when and what the test says. */
export class ManualAdapter implements DashboardAdapter {
  readonly calls: Call[] = []
  /** What it grants; without it, there is no manifest. */
  granted: Partial<Manifest> | undefined
  #awaited: { index: number; tell: (call: Call) => void }[] = []

  /** The call of that number, once it is made. */
  call(index: number): Promise<Call> {
    const made = this.calls[index]
    return made ? Promise.resolve(made) : new Promise(tell => this.#awaited.push({ index, tell }))
  }

  async manifest(): Promise<Manifest> {
    if (!this.granted) throw new AdapterError('not-found', 'There is no manifest here.')
    return {
      contract: '1.0',
      account: { id: 'northwind', name: 'Northwind Distribution' },
      role: 'administrator',
      timeZone: 'America/New_York',
      asOf: ASKED_AT,
      widgets: [],
      screens: [],
      ...this.granted,
    }
  }

  load<W extends Widget>(request: WidgetRequest<W>, { signal }: LoadOptions = {}): Promise<Answer<W>> {
    return new Promise<Answer<W>>((resolve, reject) => {
      const say = (answer: unknown) => resolve(answer as Answer<W>)
      const call: Call = {
        request: request as WidgetRequest,
        signal: signal!,
        say,
        answer: (data, asOf = ASKED_AT) => say({ widget: request.widget, state: 'ready', asOf, data }),
        fail: code => reject(new AdapterError(code, 'The test says so.')),
      }
      const index = this.calls.push(call) - 1
      for (const awaited of this.#awaited) if (awaited.index === index) awaited.tell(call)
    })
  }

  list(): Promise<never> {
    return Promise.reject(new AdapterError('not-found', 'There is no list here.'))
  }
}

/** When the test's back end counts: 09:41 in New York. */
export const ASKED_AT = '2026-11-24T14:41:00Z'

/** A back end that always returns this. */
export function answering<W extends Widget>(widget: W, data: WidgetData[W]): ManualAdapter {
  const adapter = new ManualAdapter()
  adapter.load = async () => structuredClone({ widget, state: 'ready', asOf: ASKED_AT, data }) as never
  return adapter
}
