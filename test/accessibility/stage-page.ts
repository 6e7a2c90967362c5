/** In the page: puts widgets with their fixtures on a stage, as a host would. */
import {
  SCREENS,
  type Answer,
  type DashboardAdapter,
  type Widget,
  type WidgetRequest,
} from '@lmp-widgets/data-adapter'
import '@lmp-widgets/elements'
import { ASKED_AT, fixturesOf, MANIFEST } from '../support/fixtures.js'
import type { AnyWidget } from '../sweeps/stage.js'
import { look } from './look.js'

/** `none then ready`: what it answers first, and from then on. A fixture that is not there is no answer of the contract. */
const adapterOf = (fixture: string, answers = fixture.split(' then ')): DashboardAdapter => ({
  manifest: async () => structuredClone(MANIFEST),
  load: async <W extends Widget>({ params, widget }: WidgetRequest<W>) => {
    const { text } = (params ?? {}) as { text?: string }
    const fixtures = await fixturesOf(widget)
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!
    const data = text ? { ...fixtures.matches, text } : fixtures[answer]
    return structuredClone({ widget, state: 'ready', asOf: ASKED_AT, data }) as Answer<W>
  },
  list: () => Promise.reject(new Error('There is no list on this stage.')),
})

/** Puts an element on the stage in place of what is there. */
async function show(tag: string, fixture = 'ready', attributes: Record<string, string> = {}): Promise<void> {
  const element = document.createElement(tag) as AnyWidget
  element.setAttribute('time-zone', 'America/New_York')
  for (const screen of SCREENS) element.setAttribute(`${screen}-href`, `/${screen}`)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.adapter = adapterOf(fixture)
  document.body.replaceChildren(element)
  await element.whenReady()
  await element.updateComplete
}

Object.assign(window, { stage: { look, show } })
