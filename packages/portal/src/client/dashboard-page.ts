import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { adapter } from './adapter.js'
import { FollowLanguage } from './follow-language.js'
import { dashboardTitle } from './language.js'
import { awaitPlace, scrollToPlace } from './place.js'

/** The dashboard: the widgets do everything, the page says where the lists are. */
@customElement('portal-dashboard-page')
export class DashboardPage extends LitElement {
  constructor() {
    super()
    new FollowLanguage(this)
  }

  override connectedCallback() {
    super.connectedCallback()
    awaitPlace()
    // What was here before has its places at once.
    if (this.hasUpdated) requestAnimationFrame(this.#scroll)
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    return html`<lmp-dashboard
      .adapter=${adapter}
      poll="60"
      max-stale="3600"
      partners-href="/partners"
      customers-href="/customers"
      service-plans-href="/service-plans"
      usage-reports-href="/usage-reports"
      billing-reports-href="/billing-reports"
      @lmp-state=${this.#onState}
    >
      <h1 slot="title" tabindex="-1">${dashboardTitle()}</h1>
    </lmp-dashboard>`
  }

  /** With the first number all widgets have their places. */
  readonly #onState = ({ detail: { state } }: HTMLElementEventMap['lmp-state']) => {
    if (state !== 'loading') requestAnimationFrame(this.#scroll)
  }

  /** A frame later another page may be there, whose content has yet to come. */
  readonly #scroll = () => {
    if (this.isConnected) scrollToPlace()
  }
}
