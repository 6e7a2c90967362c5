import type { WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, IndexedAnswer, LoadOptions } from '../contract/dashboard-adapter.js'
import type { Widget } from '../contract/widgets.js'
import type { Notices } from './notices.js'
import type { Session } from './session.js'

/** The questions of a session. The notices know what is being asked, and nothing is answered once the session is over. */
export class Questions {
  readonly #session: Session
  readonly #notices: Notices

  constructor(session: Session, notices: Notices) {
    this.#session = session
    this.#notices = notices
  }

  /** A question for one widget. */
  async one<T>(
    widget: Widget,
    ask: (signal: AbortSignal) => Promise<T>,
    caller: AbortSignal | undefined,
  ): Promise<T> {
    const answered = this.#notices.asking(widget)
    try {
      return await this.#session.ask(ask, caller)
    } finally {
      answered()
    }
  }

  /** Questions whose answers come one by one. */
  async *many(
    requests: readonly WidgetRequest[],
    ask: (options: LoadOptions) => ReturnType<NonNullable<DashboardAdapter['loadMany']>>,
    caller: AbortSignal | undefined,
  ): AsyncGenerator<IndexedAnswer, void, undefined> {
    const answered = requests.map(({ widget }) => this.#notices.asking(widget))
    const answers = ask({ signal: this.#session.signalFor(caller) })[Symbol.asyncIterator]()
    try {
      for (;;) {
        const next = await this.#session.ask(() => answers.next(), undefined)
        if (next.done) return
        answered[next.value.index]?.()
        yield next.value
      }
    } finally {
      for (const tell of answered) tell()
      void answers.return?.(undefined)
    }
  }
}
