import type { WidgetData } from '@lmp-widgets/data-adapter'
import { fixture, html } from '@open-wc/testing'
import type { WidgetElement } from '../base/widget-element.js'
import { fixtures as statuses } from '../customer-license-status/customer-license-status.fixtures.js'
import { fixtures as acquisition } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import type { Dashboard } from '../dashboard/dashboard.js'
import type { Provider } from '../provider/provider.js'
import { holdTimers } from './hold-timers.js'
import { part } from './looks.js'
import { ManualAdapter } from './manual-adapter.js'

export type AnyWidget = WidgetElement<keyof WidgetData>
type Given = { [W in keyof WidgetData]?: object }

export const LATER = '2026-11-24T14:46:00Z'

/** A back end whose numbers the test changes. */
class ChangingAdapter extends ManualAdapter {
  now: Given = {
    'enabled-customers': { value: 12_482 },
    'customer-license-status': statuses.ready,
    'new-partner-acquisition': acquisition.ready,
  }
  failing = false
  #asked = 0

  override load = async (request: { widget: keyof WidgetData }) => {
    if (this.failing) throw new Error('The test says so.')
    const asOf = new Date(Date.parse(LATER) + this.#asked++ * 60_000).toISOString().replace('.000', '')
    return structuredClone({
      widget: request.widget,
      state: 'ready',
      asOf,
      data: this.now[request.widget],
    }) as never
  }
}

export let timers: ReturnType<typeof holdTimers>
export let adapter: ChangingAdapter

/** In each test around it the announcer waits for the test, and so does a new back end. */
export function announcing(): void {
  beforeEach(() => {
    timers = holdTimers(1_000, 5_000)
    adapter = new ChangingAdapter()
  })
  afterEach(() => timers.release())
}

/** A provider that announces, with widgets that show their numbers. */
export async function place(...tags: string[]): Promise<Provider> {
  const provider = await fixture<Provider>(
    html`<lmp-provider announce lang="en" time-zone="UTC" .adapter=${adapter}></lmp-provider>`,
  )
  for (const tag of tags) provider.append(document.createElement(tag))
  await Promise.all(widgetsOf(provider).map(widget => widget.whenReady?.()))
  return provider
}

/** A dashboard of one widget, which may show its number yet or not. */
export const placeDashboard = (): Promise<Dashboard> => {
  adapter.granted = { widgets: ['enabled-customers'] }
  return fixture<Dashboard>(html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`)
}

export const widgetsOf = (provider: Element) => [...provider.children] as AnyWidget[]
export const regionOf = (provider: Element) => part(provider, '[role=status]')
export const saidBy = (provider: Element) => regionOf(provider).textContent!.replace(/\s+/g, ' ').trim()

/** Asks again, and resolves to what is said of it. */
export async function refresh(provider: Provider, ...widgets: AnyWidget[]): Promise<string> {
  await Promise.all((widgets.length ? widgets : widgetsOf(provider)).map(widget => widget.refresh()))
  timers.pass()
  await provider.updateComplete
  return saidBy(provider)
}
