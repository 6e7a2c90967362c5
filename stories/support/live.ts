import { LitElement, html } from 'lit'
import { element } from './element.js'
import { onStage } from './stage.js'

/** An element over the book of business, in the middle of a page. */
class Live extends LitElement {
  static override properties = { tag: {} }

  declare tag: string

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): unknown {
    return html`<div class="live sb-unstyled">${onStage(element(this.tag, {}))}</div>`
  }
}

customElements.define('book-live', Live)
