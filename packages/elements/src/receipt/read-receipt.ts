import {
  CONTRACT_VERSION,
  type DashboardAdapter,
  type Company,
  type ReadyAnswer,
  type Widget,
} from '@lmp-widgets/data-adapter'
import { elapsed, moment, type Moment } from '../base/elapsed.js'
import { lookAround } from '../base/surroundings.js'
import type { WidgetElement } from '../base/widget-element.js'
import { rowsOf, type Row } from '../export/rows.js'

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
  const provider = providerAround(widget)
  const account = provider?.account
  const source = sourceOf(widget, provider)
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

/** What a provider or dashboard says about its back end. */
export interface Providing {
  account?: Company
  adapter?: DashboardAdapter
  src?: string
}

/** The nearest provider or dashboard, out through shadow roots. */
export function providerAround(element: Element): (Element & Providing) | undefined {
  for (let each: Element | null = element; each;) {
    if ('account' in each) return each as Element & Providing
    each = each.parentElement ?? (each.getRootNode() as Partial<ShadowRoot>).host ?? null
  }
  return undefined
}

function sourceOf(widget: WidgetElement<Widget>, provider: Providing | undefined): string | undefined {
  if (widget.data) return 'page'
  const { source } = widget as unknown as { source?: DashboardAdapter }
  return nameOf(source?.source ?? (widget.adapter || provider?.adapter ? undefined : provider?.src))
}

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
