import { AdapterError, type AccountMatch } from '@lmp-widgets/data-adapter'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { signInAgain } from '../session.js'
import { findPartners } from './lookups.js'

const SEARCH_AFTER_MS = 200

/** The partners that are on offer for what is typed. */
export class PartnerSearch implements ReactiveController {
  offered: readonly AccountMatch[] = []
  readonly #host: ReactiveControllerHost
  #running: AbortController | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.stop()
  }

  /** What was typed last is no longer looked for. */
  stop(): void {
    this.#running?.abort()
  }

  /** Offers the partners with that text in their names, once nobody types on. */
  async look(text: string): Promise<void> {
    this.stop()
    const { signal } = (this.#running = new AbortController())
    await new Promise(resolve => setTimeout(resolve, SEARCH_AFTER_MS))
    if (signal.aborted) return
    try {
      this.offered = await findPartners(text, signal)
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof AdapterError && error.code === 'unauthenticated') signInAgain()
      // Suggestions only help: without them the field says what it needs when the form is sent.
      this.offered = []
    }
    this.#host.requestUpdate()
  }
}
