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
  ['stale', 'Asking again has failed: the last answer, and its age'],
  ['denied', 'This role may not have it'],
  ['error', 'Asking has failed, and there is no answer'],
  ['unavailable', 'Not in this region or for this account: it takes no room'],
]

/** A widget in every state: with each of its fixtures, right to left, and without an answer. */
export function specimensOf(widget: Widget): Specimen[] {
  const fixtures = fixturesOf(widget)
  const withData = (data: { text?: string }): Arrange => {
    return element => {
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
      arrange: arriveAt(widget, state),
    })),
  ]
}

/** A widget that asks this adapter. */
export const ask = (adapter: () => AnyWidget['adapter']): Arrange => {
  return element => ((element as AnyWidget).adapter = adapter())
}

/** A widget over a back end in this state; over the book of business, or over its fixture for a page of states. */
export function arriveAt(widget: Widget, state: DataState, overBook = false): Arrange {
  return async element => {
    const it = element as AnyWidget
    const source = overBook ? bookAdapter() : answering(widget, fixturesOf(widget).ready!)
    it.dataset.state = state
    it.adapter = state === 'ready' ? source : inState(source, state)
    if (state !== 'stale') return
    await it.whenReady()
    await it.refresh()
  }
}

/** Resolves once every widget below shows what it was asked to show; one that waits for ever only has to be drawn. */
export async function settled(below: ParentNode): Promise<void> {
  const widgets = [...below.querySelectorAll<AnyWidget>('*')].filter(each =>
    each.localName.startsWith('lmp-'),
  )
  await Promise.all(
    widgets.map(async widget => {
      await widget.updateComplete
      await underWay.get(widget)
      if (widget.dataset.state !== 'loading') await widget.whenReady?.()
    }),
  )
}
