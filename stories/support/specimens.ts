import type { Widget } from '@lmp-widgets/data-adapter'
import type { WidgetElement } from '@lmp-widgets/elements'
import { answering, bookAdapter, inState, type DataState } from './adapters.js'
import { underWay, type Arrange } from './element.js'
import { fixturesOf } from './fixtures.js'
import { titleOf } from './title.js'
import { typeInto } from './type-into.js'

export type AnyWidget = WidgetElement<Widget>

/** A widget in one state. */
export interface Specimen {
  name: string
  /** What the reader should know of it. */
  note?: string
  rightToLeft?: boolean
  arrange: Arrange
}

/** States without an answer of their own, and why a widget is in one. */
const WITHOUT_ANSWER: readonly [DataState, string][] = [
  ['loading', 'The answer has not come yet'],
  ['stale', 'Asking again has failed: the last answer, and how old its numbers are'],
  ['denied', 'This role may not have it'],
  ['error', 'Asking has failed, and there is no answer'],
  ['unavailable', 'Not in this region or for this account: it takes no room'],
]

/** A widget in every state: with each of its fixtures, right to left, and without an answer. */
export function specimensOf(widget: Widget): Specimen[] {
  const fixtures = fixturesOf(widget)
  const withData = (data: { text?: string; view?: string }): Arrange => {
    return element => {
      // It asks for what the fixture answers.
      if (data.view) Object.assign(element, { view: data.view })
      ask(() => answering(widget, data))(element)
      return data.text && typeInto(element as AnyWidget, data.text)
    }
  }
  return [
    ...Object.entries(fixtures).map(([name, data]) => ({ name: titleOf(name), arrange: withData(data) })),
    { name: 'Right to left', rightToLeft: true, arrange: withData(fixtures.ready!) },
    ...WITHOUT_ANSWER.map(([state, note]) => ({
      name: titleOf(state),
      note,
      arrange: arriveAt(state, answering(widget, fixtures.ready!)),
    })),
  ]
}

/** A widget that asks this adapter. */
export const ask = (adapter: () => AnyWidget['adapter']): Arrange => {
  return element => ((element as AnyWidget).adapter = adapter())
}

/** An element over a back end in this state, and so what is in it: of this source, or of the book of business. */
export function arriveAt(state: DataState, source = bookAdapter()): Arrange {
  return async element => {
    const it = element as AnyWidget
    it.dataset.state = state
    it.adapter = state === 'ready' ? source : inState(source, state)
    if (state !== 'stale') return
    const below = [...element.querySelectorAll<AnyWidget>('*')].filter(isWidget)
    const asking = below.length > 0 ? below : [it]
    await Promise.all(asking.map(each => each.whenReady()))
    await Promise.all(asking.map(each => each.refresh()))
  }
}

/** An arrangement for each state of the toolbar: the same for the same state, so that the element stays. */
export function byState(arrangementFor: (state: DataState) => Arrange): (state?: DataState) => Arrange {
  const made = new Map<DataState, Arrange>()
  return (state = 'ready') => {
    if (!made.has(state)) made.set(state, arrangementFor(state))
    return made.get(state)!
  }
}

/** Over the book of business as the toolbar wants it. */
export const overBook = byState(state => arriveAt(state))

/** Resolves once every widget below shows what it was asked to show; one that waits for ever only has to be drawn. */
export async function settled(below: ParentNode): Promise<void> {
  const widgets = [...below.querySelectorAll<AnyWidget>('*')].filter(isWidget)
  await Promise.all(
    widgets.map(async widget => {
      await widget.updateComplete
      await underWay.get(widget)
      if (!widget.closest('[data-state="loading"]')) await widget.whenReady?.()
    }),
  )
}

const isWidget = ({ localName }: Element): boolean => localName.startsWith('lmp-')
