import { steadyClock } from '@lmp-widgets/data-adapter/connected'
import { html, LitElement, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { seconds } from '../../lists/words.js'

/** The machine's clock may be set back meanwhile. */
const now = steadyClock()

/** Counts down, second by second, until trying again makes sense. Read aloud when it begins and when it is over. */
@customElement('portal-wait')
export class Wait extends LitElement {
  /** How long, from now on. */
  @property({ attribute: false }) seconds = 0

  #end = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  protected override createRenderRoot() {
    return this
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('seconds')) this.#end = now() + this.seconds * 1000
  }

  protected override render() {
    const left = Math.ceil((this.#end - now()) / 1000)
    if (left <= 0) return 'You can try again now.'
    return html`<span role="timer">Try again in ${seconds(left)}.</span>`
  }

  protected override updated() {
    if (now() < this.#end) this.#timer = setTimeout(() => this.requestUpdate(), 1000)
  }
}
