import { fixture, html } from '@open-wc/testing'
import '../enabled-customers/define.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { ManualAdapter } from './manual-adapter.js'

/** A widget on the page, the simplest of all, with a back end in the hands of the test. */
export const place = (adapter: ManualAdapter): Promise<EnabledCustomers> =>
  fixture<EnabledCustomers>(
    html`<lmp-enabled-customers customers-href="/customers" .adapter=${adapter}></lmp-enabled-customers>`,
  )

/** The same once it has its first answer. */
export async function placeReady(
  data: object = fixtures.ready,
): Promise<{ widget: EnabledCustomers; adapter: ManualAdapter }> {
  const adapter = new ManualAdapter()
  const widget = await place(adapter)
  ;(await adapter.call(0)).answer(data)
  await widget.whenReady()
  return { widget, adapter }
}
