import { SCREENS, WIDGETS, type Answer, type DashboardAdapter, type Widget } from '@lmp-widgets/data-adapter'
import { HttpAdapter } from '@lmp-widgets/data-adapter/http'
import '@lmp-widgets/elements'

/** What a widget shows there, its state, and whether it has room on the screen. */
export interface Shown {
  state: string
  text: string
  seen: boolean
}

/** What the page tells the test that looks into it. */
export interface HostileReport {
  /** Of each widget, as it comes and after it was asked again. */
  shown: Record<string, [first: Shown, again: Shown]>
  /** Of a dashboard with all of them: what it shows itself, and each widget in it, by the same names. */
  dashboard: Record<string, [first: Shown, again: Shown]>
  /** Over HTTP, with the page's own `fetch`. */
  overHttp: Shown
}

/** The answers in writing: they come from the test, out of reach of what the page has done to itself. */
const { answers } = parent as unknown as { answers: Record<Widget | 'manifest', string> }
const adapter = {
  manifest: async () => JSON.parse(answers.manifest) as object,
  load: async ({ widget }: { widget: Widget }) => JSON.parse(answers[widget]) as Answer<never>,
} as unknown as DashboardAdapter

type Asking = HTMLElement & {
  adapter: DashboardAdapter
  state: string
  refresh(): Promise<void>
  whenReady(): Promise<string>
}

const lineOf = (root: Node): string => (root.textContent ?? '').replace(/\s+/g, ' ').trim()

/** An outcome, or none in time: a page that takes the elements apart may break whatever waits for them. */
const inTime = (outcome: Promise<unknown>) =>
  Promise.race([outcome, new Promise(resolve => setTimeout(resolve, 3000))]).catch(() => {})

function look(element: Asking): Shown {
  const root = element.shadowRoot!
  const value = root.querySelector('[part~=value]')
  return { state: element.state, text: lineOf(root), seen: !value || value.getClientRects().length > 0 }
}

async function place(widget: Widget, adapter: DashboardAdapter): Promise<Asking> {
  const element = document.createElement(`lmp-${widget}`) as Asking
  for (const screen of SCREENS) element.setAttribute(`${screen}-href`, `/${screen}`)
  element.adapter = adapter
  document.body.append(element)
  await inTime(element.whenReady())
  return element
}

/** A dashboard and the widgets in it. Those that the page has taken out are not shown. */
async function lookAtDashboard(): Promise<HostileReport['dashboard']> {
  const dashboard = document.createElement('lmp-dashboard') as unknown as Asking
  dashboard.adapter = adapter
  document.body.append(dashboard)
  const shown: Record<string, Shown[]> = {}
  for (const outcome of [() => dashboard.whenReady(), () => dashboard.refresh()]) {
    await inTime(outcome())
    const widgets = dashboard.shadowRoot!.querySelectorAll<Asking>('[part~=widget]')
    for (const element of [dashboard, ...widgets]) (shown[element.localName] ??= []).push(look(element))
  }
  return shown as HostileReport['dashboard']
}

async function run(): Promise<HostileReport> {
  const shown: HostileReport['shown'] = {}
  await Promise.all(
    WIDGETS.map(async widget => {
      const element = await place(widget, adapter)
      const first = look(element)
      await inTime(element.refresh())
      shown[widget] = [first, look(element)]
    }),
  )
  const failing = new HttpAdapter('/no-such-back-end')
  return {
    shown,
    dashboard: await lookAtDashboard(),
    overHttp: look(await place('active-partners', failing)),
  }
}

Object.assign(window, { report: run() })
