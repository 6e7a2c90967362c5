import { AdapterError, type AccountMatch } from '@lmp-widgets/data-adapter'
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { formatPlace } from '../formats.js'
import { signInAgain } from '../session.js'
import { findPartners } from './lookups.js'
import { readable } from './readable.js'

const SEARCH_AFTER_MS = 200

/** A partner that a list is filtered by. */
export type Partner = Pick<AccountMatch, 'id' | 'name'>

/** A partner as the field writes it: the id makes it unique. A field holds one line, and is read trimmed. */
const textOf = ({ id, name }: Partner) =>
  readable(`${name} (${id})`)
    .replace(/[\r\n]/g, '')
    .trim()

/** The field in which a partner is chosen, from those offered for the typed text. */
export class PartnerField implements ReactiveController {
  /** The partner that the list is filtered by: the field's content until somebody types. */
  present: Partner | undefined
  #offered: readonly AccountMatch[] = []
  readonly #host: ReactiveControllerHost
  #running: AbortController | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#running?.abort()
  }

  /** Nothing is offered before somebody types. */
  clear(): void {
    this.#offered = []
  }

  /** The id of a partner that is offered, or was filtered by: a name itself may also end in parentheses. */
  idOf(text: string): string | undefined {
    const partners = this.present ? [this.present, ...this.#offered] : this.#offered
    return partners.find(partner => textOf(partner) === text)?.id
  }

  render(name: string, label: string): TemplateResult {
    return html`<label
      >${label}<input
        name=${name}
        list="partners-found"
        autocomplete="off"
        placeholder="Begin to type a name"
        value=${this.present ? textOf(this.present) : ''}
        @input=${this.#onInput}
      /><datalist id="partners-found">
        ${this.#offered.map(
          partner => html`<option value=${textOf(partner)}>${readable(formatPlace(partner))}</option>`,
        )}
      </datalist></label
    >`
  }

  readonly #onInput = (event: Event) => {
    const input = event.target as HTMLInputElement
    input.setCustomValidity('')
    this.#running?.abort()
    const text = input.value.trim()
    if (text !== '' && this.idOf(text) === undefined) void this.#look(text)
  }

  /** Offers the partners with that text in their names, once typing has stopped. */
  async #look(text: string): Promise<void> {
    const { signal } = (this.#running = new AbortController())
    await new Promise(resolve => setTimeout(resolve, SEARCH_AFTER_MS))
    if (signal.aborted) return
    try {
      this.#offered = await findPartners(text, signal)
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof AdapterError && error.code === 'unauthenticated') signInAgain()
      // Suggestions only help: without them the field says what it needs when the form is sent.
      this.#offered = []
    }
    this.#host.requestUpdate()
  }
}
