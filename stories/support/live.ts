import { LitElement, html } from 'lit'
import { element } from './element.js'
import { onStage } from './stage.js'

/** An element over the book of business, in the middle of a page. */
class Live extends LitElement {
  static override properties = { tag: {}, language: {}, direction: {} }

  declare tag: string
  /** The toolbar's words, for a page that shows several at once. */
  declare language: string | undefined
  declare direction: 'ltr' | 'rtl' | undefined

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): unknown {
    return html`<div class="live sb-unstyled">${onStage(element(this.tag, {}), this)}</div>`
  }
}

customElements.define('book-live', Live)
