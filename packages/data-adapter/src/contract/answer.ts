import type { Instant } from './drill-down.js'
import type { Widget, WidgetData, WidgetParams } from './widgets.js'

/** A question that a widget asks. */
export type WidgetRequest<W extends Widget = Widget> = {
  [K in W]: { widget: K; params?: WidgetParams[K] }
}[W]

/** The number is known. */
export interface ReadyAnswer<W extends Widget = Widget> {
  widget: W
  state: 'ready'
  /** When the back end counted, by its own clock. */
  asOf: Instant
  data: WidgetData[W]
}

/**
 * Why there is no number. `unavailable`: not in this region or for this account. `forbidden`: not for this role.
 * `unsupported`: this back end cannot tell.
 */
export type Absence = 'unavailable' | 'forbidden' | 'unsupported'

/** A normal answer without a number; the widget is then not shown. */
export interface AbsentAnswer<W extends Widget = Widget> {
  widget: W
  state: Absence
  asOf: Instant
}

export type Answer<W extends Widget = Widget> = { [K in W]: ReadyAnswer<K> | AbsentAnswer<K> }[W]
