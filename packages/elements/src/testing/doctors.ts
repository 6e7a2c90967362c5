import { AdapterError, type DashboardAdapter, type Widget } from '@lmp-widgets/data-adapter'
import '../active-partners/define.js'
import '../dashboard/define.js'
import { Doctor } from '../doctor/define.js'
import type { DoctorPage } from '../doctor/doctor.fixtures.js'
import '../enabled-customers/define.js'
import '../provider/define.js'
import { ASKED_AT, ManualAdapter } from './manual-adapter.js'

/** A back end that has what a page's fixture says. */
export function backOf({
  answers,
  failing = {},
}: DoctorPage): ManualAdapter & { failing: DoctorPage['failing'] } {
  const adapter = Object.assign(new ManualAdapter(), {
    failing,
    source: 'https://user:secret@portal.example/api?token=secret',
  })
  adapter.granted = { widgets: Object.keys(answers), screens: ['customers', 'partners'] }
  adapter.load = async ({ widget }: { widget: Widget }) => {
    const code = adapter.failing[widget]
    if (code) throw new AdapterError(code, 'The test says so.')
    return structuredClone({ widget, state: 'ready', asOf: ASKED_AT, data: answers[widget] }) as never
  }
  return adapter
}

export let home: HTMLElement

/** In each test around it there is an empty page. */
export function examining(): void {
  beforeEach(() => {
    home = document.createElement('main')
    document.body.append(home)
  })
  afterEach(() => home.remove())
}

/** Puts a page together, with its doctor, and resolves once all is drawn. */
export async function open(page: DoctorPage, adapter: DashboardAdapter = backOf(page)): Promise<Doctor> {
  const { body } = new DOMParser().parseFromString(page.markup, 'text/html')
  const doctor = new Doctor()
  home.append(...body.childNodes, doctor)
  const provider = home.querySelector('lmp-provider')
  if (provider) provider.adapter = adapter
  await settled()
  doctor.examine()
  await doctor.updateComplete
  return doctor
}

/** Resolves once all that is on the page has its outcome. */
export const settled = async () => {
  for (const widget of home.querySelectorAll<HTMLElementTagNameMap['lmp-enabled-customers']>(':defined'))
    if ('whenReady' in widget) await widget.whenReady()
}

export const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim()
export const toDo = (doctor: Doctor) => [...doctor.shadowRoot!.querySelectorAll('li')].map(words)
/** The cells of its table, row by row. */
export const rows = (doctor: Doctor) =>
  [...doctor.shadowRoot!.querySelectorAll('tbody tr')].map(row => [...row.children].map(words))
/** What it finds of something. */
export const said = (doctor: Doctor, of: string) =>
  doctor.examine().findings.filter(finding => finding.of === of)
