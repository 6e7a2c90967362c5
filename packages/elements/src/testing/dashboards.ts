import { fixture, html } from '@open-wc/testing'
import '../active-partners/define.js'
import '../dashboard/define.js'
import type { Dashboard } from '../dashboard/dashboard.js'
import '../enabled-customers/define.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import '../enabled-service-plans/define.js'
import { part } from './looks.js'
import { ASKED_AT, ManualAdapter } from './manual-adapter.js'

/** A dashboard of these widgets, in English; its back end waits for the test. */
export async function place(widgets: string[]): Promise<{ dashboard: Dashboard; adapter: ManualAdapter }> {
  const adapter = new ManualAdapter()
  adapter.granted = { widgets }
  const dashboard = await fixture<Dashboard>(
    html`<lmp-dashboard lang="en" .adapter=${adapter} customers-href="/customers"></lmp-dashboard>`,
  )
  return { dashboard, adapter }
}

/** Answers all that it is asked for. */
export const answersReady: ManualAdapter['load'] = async ({ widget }) =>
  ({ widget, state: 'ready', asOf: ASKED_AT, data: fixtures.ready }) as never

/** The widgets in its grid. */
export const shown = (dashboard: Dashboard) =>
  [...part(dashboard, '.grid').children].filter(each => each.localName.startsWith('lmp-')) as HTMLElement[]
