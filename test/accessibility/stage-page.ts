/** In the page: puts widgets with their fixtures on a stage, as a host would. */
import {
  SCREENS,
  WIDGETS,
  type Answer,
  type DashboardAdapter,
  type Widget,
  type WidgetRequest,
} from '@lmp-widgets/data-adapter'
import '@lmp-widgets/elements'
import { ASKED_AT, fixturesOf, MANIFEST } from '../support/fixtures.js'
import { elementsBelow, type AnyWidget } from '../sweeps/stage.js'
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

/** Puts an element on the stage in place of what is there; `all` puts every widget there, one below the other. */
async function show(tag: string, fixture = 'ready', attributes: Record<string, string> = {}): Promise<void> {
  const tags = tag === 'all' ? WIDGETS.map(widget => `lmp-${widget}`) : [tag]
  const elements = tags.map(each => made(each, fixture, attributes))
  document.body.replaceChildren(...elements)
  for (const element of elements) {
    await element.whenReady()
    await element.updateComplete
  }
}

function made(tag: string, fixture: string, attributes: Record<string, string>): AnyWidget {
  const element = document.createElement(tag) as AnyWidget
  element.setAttribute('time-zone', 'America/New_York')
  for (const screen of SCREENS) element.setAttribute(`${screen}-href`, `/${screen}`)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.adapter = adapterOf(fixture)
  return element
}

/** Sets the text as a reader may have it set, whatever a page and its elements say. */
function wear(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  const roots = elementsBelow(document.body).flatMap(({ shadowRoot }) => shadowRoot ?? [])
  for (const root of [document, ...roots]) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}

/** The colours that marks have, and the system colours that they may have. */
function colors(
  widget: string,
  selector: string,
  property: string,
  allowed: readonly string[],
): Record<'found' | 'system', string[]> {
  const marks = elementsBelow(document.body)
    .filter(({ localName }) => localName === `lmp-${widget}`)
    .flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll(selector)])
  const system = allowed.map(color => {
    if (color === 'none') return color
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.cssText = `color: ${color}; forced-color-adjust: none`
    const computed = getComputedStyle(probe).color
    probe.remove()
    return computed
  })
  return { found: marks.map(mark => getComputedStyle(mark).getPropertyValue(property)), system }
}

Object.assign(window, { stage: { colors, look, show, wear } })
