import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { dashboardTitle } from './language.js'

/** The dashboard: the widgets do all of it, the page says where the lists are. */
@customElement('portal-dashboard-page')
export class DashboardPage extends LitElement {
  readonly #onLanguage = () => this.requestUpdate()

  override connectedCallback() {
    super.connectedCallback()
    document.body.addEventListener('portal-language', this.#onLanguage)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    document.body.removeEventListener('portal-language', this.#onLanguage)
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    return html`<lmp-dashboard
      src="/api/dashboard"
      partners-href="/partners"
      customers-href="/customers"
      service-plans-href="/service-plans"
      usage-reports-href="/usage-reports"
      billing-reports-href="/billing-reports"
    >
      <h1 slot="title" tabindex="-1">${dashboardTitle()}</h1>
    </lmp-dashboard>`
  }
}
