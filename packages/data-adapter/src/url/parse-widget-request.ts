import { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { Widget } from '../contract/widgets.js'
import { cycle, integer, oneOf, readParams, text, year, type Reader } from './read-params.js'

/** The parameters of each widget, by their names in a URL. */
export const WIDGET_PARAMS: { readonly [W in Widget]: Readonly<Record<string, Reader<unknown>>> } = {
  'account-search': { kind: oneOf('partner', 'customer'), text: text(500), limit: integer(1, 50) },
  'enabled-customers': {},
  'active-partners': {},
  'enabled-service-plans': {},
  'customer-license-status': {},
  'usage-report-status': { cycle },
  'billing-report-status': { cycle },
  'new-partner-acquisition': { view: oneOf('monthly', 'quarterly'), period: year },
  'new-partner-overview': {},
  'chargeable-unit-decrease': {},
  'inactive-new-partners': {},
  'partner-license-status': {},
}

/** The widgets, by key. */
export const WIDGETS = Object.keys(WIDGET_PARAMS) as readonly Widget[]

/** A widget's request as it was read from a URL. */
export interface ParsedWidgetRequest<W extends Widget = Widget> {
  request: WidgetRequest<W>
  /** Parameters that this widget does not have. */
  unknown: [name: string, value: string][]
}

/**
 * Reads a widget's parameters back from a URL.
 * Throws `invalid-request` with `field` for a bad or repeated parameter, and `not-found` for an unknown widget.
 */
export function parseWidgetRequest<W extends Widget>(
  widget: W,
  params: URLSearchParams,
): ParsedWidgetRequest<W> {
  if (!WIDGETS.includes(widget)) throw new AdapterError('not-found', 'There is no such widget.')
  const { values, unknown } = readParams(WIDGET_PARAMS[widget], params)
  const request = values.size === 0 ? { widget } : { widget, params: Object.fromEntries(values) }
  return { request: request as WidgetRequest<W>, unknown }
}
