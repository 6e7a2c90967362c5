import { LitElement, html } from 'lit'
import { element } from './element.js'
import { overBook } from './specimens.js'
import { inZone, onStage, type Setting } from './stage.js'

type Chosen = Setting & { data?: Parameters<typeof overBook>[0] }

let chosen: Chosen = {}

/** Stories in the middle of a page follow the toolbar too. */
export function follow(globals: Chosen): void {
  chosen = globals
  for (const live of document.querySelectorAll<Live>('book-live')) live.requestUpdate()
}

/** An element over the book of business, in the middle of a page. */
class Live extends LitElement {
  static override properties = { tag: {}, language: {}, direction: {} }

  declare tag: string
  /** In the place of the toolbar's words, for a page that shows several at once. */
  declare language: string | undefined
  declare direction: 'ltr' | 'rtl' | undefined

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): unknown {
    const { data, direction, language } = chosen
    const setting = {
      ...chosen,
      direction: this.direction ?? direction,
      language: this.language ?? language,
    }
    const shown = element(this.tag, inZone({}, chosen), data && overBook(data))
    return html`<div class="live sb-unstyled">${onStage(shown, setting)}</div>`
  }
}

customElements.define('book-live', Live)
