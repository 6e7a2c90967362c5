import {
  AdapterError,
  SCREENS,
  WIDGETS,
  type AdapterErrorCode,
  type Answer,
  type DashboardAdapter,
  type Widget,
} from '@lmp-widgets/data-adapter'
import { ASKED_AT, fixturesOf, MANIFEST } from '../support/fixtures.js'

/** The widgets of one number: all that they draw is a tile. */
export const TILES = [
  'enabled-customers',
  'active-partners',
  'enabled-service-plans',
  'inactive-new-partners',
] as const satisfies readonly Widget[]

/** What every widget's element has, whichever it is. */
export interface AnyWidget extends HTMLElement {
  adapter: DashboardAdapter | undefined
  data: unknown
  readonly state: string
  readonly updateComplete: Promise<boolean>
  refresh(): Promise<void>
  whenReady(): Promise<string>
}

/** A widget in one state: `arrange` brings it there once it is in the page. */
export interface Situation {
  widget: Widget
  /** `enabled-customers, empty` */
  name: string
  /** What the answer carries; absent when there is none on the screen. */
  data?: object
  arrange(element: AnyWidget): Promise<void>
}

/** Every widget in every state: each of its fixtures, and the states without an answer of its own. */
export async function allSituations(): Promise<Situation[]> {
  const situations = await Promise.all(WIDGETS.map(situationsOf))
  return situations.flat()
}

/** A widget in every state. */
export async function situationsOf(widget: Widget): Promise<Situation[]> {
  const fixtures = await fixturesOf(widget)
  const { ready } = fixtures
  if (!ready) throw new Error(`the fixtures of ${widget} have no "ready"`)
  const withAdapter = (
    name: string,
    adapter: DashboardAdapter,
    after?: (it: AnyWidget) => Promise<unknown>,
  ) => ({
    widget,
    name: `${widget}, ${name}`,
    arrange: async (element: AnyWidget) => {
      element.adapter = adapter
      await (name === 'loading' ? element.updateComplete : element.whenReady())
      await after?.(element)
    },
  })
  return [
    ...Object.entries(fixtures).map(([name, data]) => {
      const { arrange, ...situation } = withAdapter(name, answering(widget, data))
      // It asks for what the fixture answers.
      const asking = (element: AnyWidget) =>
        arrange('view' in data ? Object.assign(element, { view: data.view }) : element)
      return { ...situation, arrange: asking, data }
    }),
    { ...withAdapter('stale', failingAfter(widget, ready, 'not-found'), it => it.refresh()), data: ready },
    withAdapter('loading', { ...NO_BACK_END, load: () => new Promise(() => {}) }),
    withAdapter('error', failing('not-found')),
    withAdapter('denied', failingAfter(widget, ready, 'forbidden'), it => it.refresh()),
    withAdapter('unavailable', absent(widget)),
  ]
}

const NO_BACK_END = {
  manifest: () => Promise.reject(new AdapterError('not-found', 'There is no manifest on this stage.')),
  list: () => Promise.reject(new AdapterError('not-found', 'There is no list on this stage.')),
}

/** An adapter that always returns this data. */
export function answering(widget: Widget, data: unknown): DashboardAdapter {
  const answer = { widget, state: 'ready', asOf: ASKED_AT, data }
  return {
    ...NO_BACK_END,
    load: <W extends Widget>() => Promise.resolve(structuredClone(answer) as Answer<W>),
  }
}

/** An adapter of a user who has everything: each widget's `ready` fixture, and the manifest that grants it. */
export async function answeringAll(): Promise<DashboardAdapter> {
  const ready = new Map<string, unknown>()
  for (const widget of WIDGETS) ready.set(widget, (await fixturesOf(widget)).ready)
  return {
    ...NO_BACK_END,
    manifest: async () => structuredClone(MANIFEST),
    load: request => answering(request.widget, ready.get(request.widget)).load(request),
  }
}

function absent(widget: Widget): DashboardAdapter {
  const answer = { widget, state: 'unavailable', asOf: ASKED_AT }
  return { ...NO_BACK_END, load: <W extends Widget>() => Promise.resolve(answer as Answer<W>) }
}

function failing(code: AdapterErrorCode): DashboardAdapter {
  return { ...NO_BACK_END, load: () => Promise.reject(new AdapterError(code, 'The stage says so.')) }
}

function failingAfter(widget: Widget, data: unknown, code: AdapterErrorCode): DashboardAdapter {
  const once = answering(widget, data)
  let asked = 0
  return { ...NO_BACK_END, load: (...question) => (asked++ === 0 ? once : failing(code)).load(...question) }
}

/** Puts a widget into the page, in the width of a card, with every screen at hand. */
export function place(widget: Widget): AnyWidget {
  const element = document.createElement(`lmp-${widget}`) as AnyWidget
  for (const screen of SCREENS) element.setAttribute(`${screen}-href`, `/${screen}`)
  const card = document.createElement('main')
  card.style.width = '420px'
  card.append(element)
  document.body.append(card)
  return element
}

/** Puts a widget into the page and into its state, looks at it, and removes it. */
export async function show<T>(situation: Situation, look: (element: AnyWidget) => T): Promise<Awaited<T>> {
  const element = place(situation.widget)
  try {
    await situation.arrange(element)
    return await look(element)
  } finally {
    element.parentElement?.remove()
  }
}

/** All elements below one, through its shadow roots. */
export function elementsBelow(root: Element | ShadowRoot): Element[] {
  return [...root.children]
    .flatMap(child => [child, ...elementsBelow(child)])
    .concat('shadowRoot' in root && root.shadowRoot ? elementsBelow(root.shadowRoot) : [])
}

/** The text below an element, through its shadow roots; of slots, what stands in them. Of any window's document. */
export function textBelow(root: Node): string {
  if (root.nodeType === Node.TEXT_NODE) return (root as Text).data
  if (root.nodeName === 'STYLE') return ''
  const inside = (root as Partial<Element>).shadowRoot ?? root
  return [...inside.childNodes].map(textBelow).join(' ')
}
