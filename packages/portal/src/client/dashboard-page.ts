import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { adapter } from './adapter.js'
import { FollowLanguage } from './follow-language.js'
import { dashboardTitle } from './language.js'

/** The dashboard: the widgets do all of it, the page says where the lists are. */
@customElement('portal-dashboard-page')
export class DashboardPage extends LitElement {
  constructor() {
    super()
    new FollowLanguage(this)
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
    >
      <h1 slot="title" tabindex="-1">${dashboardTitle()}</h1>
    </lmp-dashboard>`
  }
}
