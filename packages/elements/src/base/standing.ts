import type { AdapterError, Widget } from '@lmp-widgets/data-adapter'
import { followSession } from './session.js'
import { tell } from './tell.js'

/** The state of a widget; also its `:state()`. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'denied' | 'error' | 'unavailable'

/** A widget's state has changed. */
export interface StateDetail {
  /** Which widget. */
  widget: Widget
  /** How it stands. */
  state: WidgetState
  /** When the back end counted what is shown. */
  asOf: string | undefined
}

/** A widget could not get its answer, or a dashboard or provider not its manifest. */
export interface ErrorDetail {
  /** Which widget; undefined for the manifest. */
  widget?: Widget
  /** Why: its `code` is for programs, its message for people. */
  error: AdapterError
}

declare global {
  interface HTMLElementEventMap {
    'lmp-state': CustomEvent<StateDetail>
    'lmp-error': CustomEvent<ErrorDetail>
  }
}

/** Sets a widget's state, and tells the page: once for each change. */
export class Standing {
  state: WidgetState = 'loading'
  declare asOf: string | undefined
  #error: AdapterError | undefined
  readonly #element: HTMLElement
  readonly #states: CustomStateSet

  constructor(element: HTMLElement) {
    this.#element = element
    // A DOM for unit tests, such as jsdom, has none.
    this.#states = element.attachInternals?.().states || new Set()
  }

  report(
    widget: Widget,
    state: WidgetState,
    asOf: string | undefined,
    error: AdapterError | undefined,
    afterEnd: boolean,
  ): void {
    const turned = !this.#states.has(state)
    const news = turned || asOf !== this.asOf
    const failed = error !== this.#error
    this.state = state
    this.asOf = asOf
    this.#error = error
    if (turned) {
      // Only then: touching the states makes the browser style the whole widget anew.
      this.#states.clear()
      this.#states.add(state)
    }
    // Before any listener asks for more.
    if (news || failed) followSession(this.#element, error?.code, afterEnd && !error && state !== 'loading')
    if (news) tell(this.#element, 'lmp-state', { widget, state, asOf } satisfies StateDetail)
    if (failed && error) tell(this.#element, 'lmp-error', { widget, error } satisfies ErrorDetail)
  }
}
