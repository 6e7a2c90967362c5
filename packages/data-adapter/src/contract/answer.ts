import type { Widget, WidgetData, WidgetParams } from './widgets.js'

/** A question that a widget asks. */
export type WidgetRequest<W extends Widget = Widget> = {
  [K in W]: { widget: K; params?: WidgetParams[K] }
}[W]

/** The number is known. */
export interface ReadyAnswer<W extends Widget = Widget> {
  widget: W
  state: 'ready'
  /** When the back end counted, by its own clock: an ISO 8601 instant. */
  asOf: string
  data: WidgetData[W]
}

/**
 * A normal answer without a number; the widget is then not shown.
 * `unavailable`: not in this region or for this account. `forbidden`: not for this role.
 * `unsupported`: this back end cannot tell.
 */
export interface AbsentAnswer<W extends Widget = Widget> {
  widget: W
  state: 'unavailable' | 'forbidden' | 'unsupported'
  asOf: string
}

export type Answer<W extends Widget = Widget> = { [K in W]: ReadyAnswer<K> | AbsentAnswer<K> }[W]
