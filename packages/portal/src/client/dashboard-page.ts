import { html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { formatInstant } from './formats.js'
import type { ClientSession } from './session.js'

/** The dashboard: the widgets do all of it, the page says whose it is and where the lists are. */
@customElement('portal-dashboard-page')
export class DashboardPage extends LitElement {
  @property({ attribute: false }) session!: ClientSession

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { company, asOf, timeZone } = this.session
    return html`<div class="page-head">
        <div>
          <h1 tabindex="-1">Dashboard</h1>
          <p class="sub"><bdi>${company}</bdi> · as of ${formatInstant(asOf, timeZone)}</p>
        </div>
      </div>
      <lmp-dashboard
        src="/api/dashboard"
        partners-href="/partners"
        customers-href="/customers"
        service-plans-href="/service-plans"
        usage-reports-href="/usage-reports"
        billing-reports-href="/billing-reports"
      ></lmp-dashboard>`
  }
}
