import type {
  AccountKind,
  AccountSearch as Found,
  AdapterError,
  DrillDown,
  ReadyAnswer,
} from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/account-search.js'
import { html, nothing } from 'lit'
import { askWidget } from '../base/ask-widget.js'
import { drillTarget, offerDrillDown } from '../base/drill-link.js'
import { bone } from '../base/frame.js'
import { RequestTask } from '../base/request-task.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { search } from '../messages/search.js'
import { words } from '../messages/words.js'
import { selectStyles } from '../views/select.styles.js'
import { accountSearchStyles } from './account-search.styles.js'
import { Combobox } from './combobox.js'
import { announcement, kindSelect, searchField } from './search-field.js'

const LIMIT = 8
/** How long after the last key the typing counts as done. */
const DONE_AFTER = 500

/**
 * Finds a partner or customer by a part of its name, with suggestions.
 * @fires lmp-drill-down - A search or a suggestion was chosen; cancel it to open the list yourself
 * @csspart label - What to type
 * @csspart input - The text field
 * @csspart select - The drop-down of kinds
 * @csspart button - The button
 * @csspart list - The suggestions
 * @csspart item - One suggestion
 * @accessibility A search landmark with a combobox and a list of suggestions, as the ARIA Authoring Practices have it.
 * @accessibility Down and Up choose; Left, Right, Home and End go on in the text; Enter opens; Escape closes the list,
 * then empties the field, then is the page's.
 * @accessibility How many were found is said once, half a second after the typing stops.
 * @accessibility While an input method composes, nothing is asked.
 */
export class AccountSearch extends WidgetElement<'account-search'> {
  static override readonly widget = 'account-search'
  static override readonly heading = 'Find a company'
  static override readonly validate = isAnswer
  static override readonly place = 'bar'
  static override styles = [WidgetElement.styles, selectStyles, accountSearchStyles]
  static override properties = {
    ...WidgetElement.properties,
    kind: {},
    typed: { state: true },
    asked: { state: true },
    done: { state: true },
  }

  /** What to look for; what the back end proposes when absent. */
  declare kind: 'partner' | 'customer' | undefined

  declare private typed: string | undefined
  declare private asked: string | undefined
  declare private done: boolean | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #allowed: Pick<Found, 'kinds' | 'kind'> = { kinds: [], kind: 'customer' }

  readonly #combobox = new Combobox(this, () => [...this.renderRoot.querySelectorAll<HTMLElement>('.option')])
  readonly #suggestions = new RequestTask<ReadyAnswer<'account-search'>>(this, () => {
    const adapter = this.asked && !this.data ? this.source : undefined
    const params = { kind: this.#kind, text: this.asked!, limit: LIMIT }
    const request = { widget: 'account-search', params } as const
    const ask = (signal: AbortSignal) =>
      askWidget(adapter!, request, isAnswer, signal).catch((error?: AdapterError) => {
        // Whether the session is over is its own question's to find out.
        if (error?.code === 'unauthenticated') void this.refresh()
        throw error
      })
    return { of: adapter, about: JSON.stringify(request), ask }
  })

  /** One question at a time, as fast as the back end answers; the last text of all does not wait for its turn. */
  protected override willUpdate() {
    if (this.done || !this.#suggestions.pending) this.asked = this.typed
  }

  protected override renderData(data: Found, view: View): unknown {
    const text = words(view, search)
    this.#allowed = data
    const found = this.#found(data)
    return html`<form
      role="search"
      action=${drillTarget(view, this.#drillDown(''))?.href ?? nothing}
      aria-labelledby="heading"
      @submit=${(event: Event) => this.#onSubmit(event, view)}
    >
      ${searchField(view, found, this.#combobox, this.#onInput)}
      ${data.kinds.length > 1 ? kindSelect(view, data.kinds, this.#kind, this.#onKind) : nothing}
      <button part="button">${text.search}</button>
      <p class="unseen" role="status">${this.done && found ? announcement(found, view) : nothing}</p>
    </form>`
  }

  protected override renderSkeleton(): unknown {
    return bone('search')
  }

  /** What was found for the text in the field: an answer to another text is not shown. */
  #found(data: Found): Found | undefined {
    const found = this.data ? data : this.#suggestions.state.answer?.data
    return this.typed && found?.text === this.typed && found.kind === this.#kind ? found : undefined
  }

  get #kind(): AccountKind {
    const { kind, kinds } = this.#allowed
    return kinds.find(each => each === this.kind) ?? kind
  }

  #drillDown(name: string): DrillDown {
    const filter = name ? { name } : {}
    return { screen: this.#kind === 'partner' ? 'partners' : 'customers', filter }
  }

  readonly #onKind = (kind: AccountKind) => {
    this.kind = kind
  }

  readonly #onInput = (event: Event) => {
    const { value } = event.target as HTMLInputElement
    // A telephone composes every word; only where letters are built from others does half a word mean nothing.
    if ((event as InputEvent).isComposing && value > '\u2e80') return
    this.typed = value.trim()
    this.done = false
    this.#combobox.show()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => (this.done = true), DONE_AFTER)
  }

  #onSubmit(event: Event, view: View) {
    event.preventDefault()
    this.#combobox.close()
    const field = this.renderRoot.querySelector('input')!
    const drillDown = this.#drillDown(field.value.trim())
    const href = drillTarget(view, drillDown)?.href
    if (!offerDrillDown(field, view, drillDown, href ?? '') || !href) return
    // As a link: the page may say where its links open.
    const link = this.ownerDocument.createElement('a')
    link.href = href
    link.click()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-account-search': AccountSearch
  }
}
