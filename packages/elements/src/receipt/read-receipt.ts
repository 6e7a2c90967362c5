import { CONTRACT_VERSION, type Company, type ReadyAnswer, type Widget } from '@lmp-widgets/data-adapter'
import { elapsed, moment, type Moment } from '../base/elapsed.js'
import { lookAround } from '../base/surroundings.js'
import type { WidgetElement } from '../base/widget-element.js'
import { adapterOf, isProvider } from '../provider/kinds.js'
import { rowsOf, type Row } from './rows.js'
import type { Provider } from '../provider/provider.js'

/** What is behind the numbers of a widget: plain JSON, in the words of the contract. */
export interface ReceiptData {
  /** Which widget. */
  widget: Widget
  /** Its numbers, each with the filter of its list in the form of a URL; empty where this user may not open the list. */
  numbers: Row[]
  /** Whose they are; absent if nothing around the widget says so. */
  account?: Company
  /** Who counted: the URL or the name of a back end, or `page` for data that the page brings. Absent when unknown. */
  source?: string
  /** When the back end counted, by its own clock; absent for data that the page brings. */
  asOf?: string
  /** The account's time zone, as an IANA name; absent when unknown. */
  timeZone?: string
  /** Whether asking again has failed since. */
  stale: boolean
  /** Seconds since the answer came to this page. */
  age: number
  /** The version of the contract that the answer keeps. */
  contract: string
}

/** The receipt of a widget at this moment; undefined while it shows no answer. */
export function receiptOf(widget: WidgetElement<Widget>): ReceiptData | undefined {
  const { answer, data } = widget
  if (!answer) return undefined
  let timeZone: string | undefined = widget.timeZone
  lookAround(widget, around => (timeZone ||= around.timeZone))()
  const account = accountOf(widget)
  const source = sourceOf(widget)
  return {
    widget: answer.widget,
    numbers: rowsOf(answer),
    ...(account && { account }),
    ...(source && { source }),
    ...(!data && { asOf: answer.asOf }),
    ...(timeZone && { timeZone }),
    stale: widget.state === 'stale',
    age: ageOf(answer),
    contract: CONTRACT_VERSION,
  }
}

/** The nearest provider or dashboard, out through slots and shadow roots as the question for one goes. */
export function providerAround(element: Element): Provider | undefined {
  for (let each: Element | null = element; each;) {
    if (isProvider(each)) return each
    each = each.assignedSlot ?? each.parentElement ?? (each.getRootNode() as Partial<ShadowRoot>).host ?? null
  }
  return undefined
}

/** Whose numbers an element shows: what its provider says, where that asks the same back end. */
export function accountOf(element: Element): Company | undefined {
  const provider = providerAround(element)
  return provider && adapterOf(provider) === adapterOf(element) ? provider.account : undefined
}

const sourceOf = (widget: WidgetElement<Widget>): string | undefined =>
  widget.data ? 'page' : nameOf(adapterOf(widget)?.source)

/** A URL in full, without what may be secret in it; another name as it is. */
export function nameOf(source: string | undefined): string | undefined {
  if (!source || !/^https?:|^[./]/.test(source)) return source
  try {
    const { origin, pathname } = new URL(source, document.baseURI)
    return origin + pathname
  } catch {
    return undefined
  }
}

const came = new WeakMap<ReadyAnswer, Moment>()

/** Whole seconds since an answer was first looked at. */
function ageOf(answer: ReadyAnswer): number {
  const then = came.get(answer) ?? moment()
  came.set(answer, then)
  return Math.floor(elapsed(then) / 1000)
}
