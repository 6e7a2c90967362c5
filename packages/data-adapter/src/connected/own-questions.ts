import type { WidgetRequest } from '../contract/answer.js'
import type { Widget } from '../contract/widgets.js'

/** When this tab last asked for each widget itself: from then on no older answer will do, or a number would go back. */
export class OwnQuestions {
  readonly #asked = new Map<Widget, number>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** This tab asks for a widget by itself. */
  asking(widget: Widget): void {
    this.#asked.set(widget, this.#now())
  }

  /** The seconds that an answer of another tab may be old, at most those given. */
  limit(requests: readonly WidgetRequest[], seconds: number): number {
    const last = Math.max(...requests.map(({ widget }) => this.#asked.get(widget) ?? -Infinity))
    return Math.min(seconds, (this.#now() - last) / 1000)
  }
}
