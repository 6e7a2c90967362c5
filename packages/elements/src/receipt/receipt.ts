import type { Widget } from '@lmp-widgets/data-adapter'
import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit'
import { readopt } from '../base/readopt.js'
import type { View } from '../base/view.js'
import type { WidgetElement } from '../base/widget-element.js'
import { receipt } from '../messages/receipt.js'
import { words } from '../messages/words.js'
import { hostStyles } from '../styles/host.styles.js'
import { readable } from '../views/name.js'
import { copyText } from './copy-text.js'
import { filterInWords } from './filter-words.js'
import { receiptOf, type ReceiptData } from './read-receipt.js'
import { receiptStyles } from './receipt.styles.js'

/** Milliseconds after which an open receipt updates its age. */
export const TICK = 10_000

/**
 * The mark in the head of a widget, and the receipt that it opens: what its numbers count, for whom, by whom and when.
 * It comes into every widget once its entry is imported; you need not write it.
 * @slot - What else stands in the head of the widget
 * @csspart mark - The button that opens the receipt
 * @csspart receipt - The receipt
 * @accessibility A button named "About these numbers" and the heading opens a dialog of that name; the focus goes to
 * its first button.
 * @accessibility Escape, "Close" and a click elsewhere close it; the focus goes back to the mark.
 * @accessibility Printed, the receipt stands under the heading of its widget.
 */
export class Receipt extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, receiptStyles]
  static override properties: PropertyDeclarations = {
    widget: { attribute: false },
    view: { attribute: false },
    copied: { state: true },
  }

  /** Whose numbers it explains. */
  declare widget: WidgetElement<Widget> | undefined
  /** Its words; those of the widget. */
  declare view: View | undefined
  /** How the last copy went. */
  declare private copied: 'receipt.copied' | 'receipt.not-copied' | undefined

  #timer: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#rest()
  }

  adoptedCallback(): void {
    readopt(this)
  }

  protected override render(): unknown {
    const { view, widget } = this
    const data = widget && receiptOf(widget)
    return html`<slot></slot>${view && data ? this.#renderReceipt(data, view) : nothing}`
  }

  #renderReceipt(data: ReceiptData, view: View) {
    const text = words(view, receipt)
    return html`<button
        class="mark open"
        part="mark"
        popovertarget="receipt"
        aria-haspopup="dialog"
        aria-label="${text.receipt}: ${view.heading}"
      >
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="7" cy="7" r="6" />
          <path d="M7 6.4v3.4M7 4.1v.1" />
        </svg>
      </button>
      <div
        id="receipt"
        part="receipt"
        popover
        role="dialog"
        aria-label="${text.receipt}: ${view.heading}"
        lang=${view.lang}
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggle}
        @keydown=${onKey}
      >
        <div class="head">
          <div class="title"><span class="kicker">${text.receipt}</span>${view.heading}</div>
          <button
            class="mark close"
            popovertarget="receipt"
            popovertargetaction="hide"
            aria-label=${text['receipt.close']}
          >
            <svg viewBox="0 0 14 14" aria-hidden="true"><path d="m3 3 8 8M11 3l-8 8" /></svg>
          </button>
        </div>
        ${this.#renderRows(data, view)}
        <button class="copy" @click=${this.#onCopy}>
          <span aria-live="polite">${text[this.copied ?? 'receipt.copy']}</span>
        </button>
      </div>`
  }

  #renderRows({ account, age, asOf, contract, source, stale, timeZone, widget }: ReceiptData, view: View) {
    const text = words(view, receipt)
    const answer = this.widget!.answer!
    const row = (name: string, value: unknown) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
    const filter = filterInWords(answer, view)
    const conditions = filter.map(
      ([about, value]) =>
        html`<span><span class="about">${about}</span> <bdi>${readable(value)}</bdi></span>`,
    )
    return html`<dl>
      ${row(text['receipt.counts'], text[`counts.${widget}` as 'counts.active-partners'])}
      ${
        // For data of the page without a list no role was refused.
        source === 'page' && filter.length === 0
          ? nothing
          : row(text['receipt.filter'], filter.length > 0 ? conditions : text['receipt.no-list'])
      }
      ${account ? row(text['receipt.account'], html`<bdi>${readable(account.name)}</bdi>`) : nothing}
      ${source ? row(text['receipt.source'], source === 'page' ? text['receipt.host'] : html`<bdi>${breakable(readable(source))}</bdi>`) : nothing}
      ${asOf ? row(text['receipt.as-of'], html`${view.format.moment(asOf)} <bdi>${timeZone}</bdi>`) : nothing}
      ${
        asOf
          ? html`<div class=${stale ? '' : 'age'}>
              <dt>${text['receipt.received']}</dt>
              <dd>
                <span class="age">${ago(age, view.lang)}</span>
                ${stale ? html`<span class="stale">${text['receipt.stale']}</span>` : nothing}
              </dd>
            </div>`
          : nothing
      }
      ${row(text['receipt.contract'], contract)}
    </dl>`
  }

  /** Closing returns the focus, but does not take it from where a click has put it. */
  readonly #onBeforeToggle = ({ target }: ToggleEvent): void => {
    this.#rest()
    this.copied = undefined
    const root = this.shadowRoot!
    if ((target as HTMLElement).contains(root.activeElement))
      root.querySelector<HTMLElement>('.mark')!.focus()
  }

  readonly #onToggle = ({ newState, target }: ToggleEvent): void => {
    if (newState === 'closed') return
    this.#tick()
    window.addEventListener('beforeprint', this.#hide)
    ;(target as HTMLElement).querySelector<HTMLElement>('.close')!.focus()
  }

  /** An open receipt keeps its age up to date; it goes unheard where its number goes. */
  readonly #tick = (): void => {
    if (!this.shadowRoot!.querySelector(':popover-open')) return this.#rest()
    this.requestUpdate()
    this.#timer = setTimeout(this.#tick, TICK)
  }

  #rest(): void {
    clearTimeout(this.#timer)
    window.removeEventListener('beforeprint', this.#hide)
  }

  /** On paper it is under its heading, not over the page. */
  readonly #hide = (): void => this.shadowRoot!.querySelector<HTMLElement>('[popover]')?.hidePopover()

  readonly #onCopy = async (): Promise<void> => {
    const text = JSON.stringify(receiptOf(this.widget!), null, 2)
    this.copied = (await copyText(text)) ? 'receipt.copied' : 'receipt.not-copied'
  }
}

/** The browser closes the receipt at this key; a dialog around it that closes at every one is to stay. */
const onKey = (event: KeyboardEvent) => {
  if (event.key === 'Escape') event.stopPropagation()
}

/** An address, which breaks behind its slashes: nothing else in it is the end of a word. */
const breakable = (text: string) => text.match(/[^/]*\/*/g)!.map(part => html`${part}<wbr />`)

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** `2 minutes ago`, `now` */
function ago(seconds: number, lang: string): string {
  const [unit, size] = UNITS.find(([, each]) => seconds >= each) ?? UNITS.at(-1)!
  return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(-Math.floor(seconds / size), unit)
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-receipt': Receipt
  }
}
