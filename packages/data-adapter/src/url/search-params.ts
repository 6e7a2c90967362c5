import { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type {
  CustomersFilter,
  DrillDown,
  DrillDownOf,
  PartnersFilter,
  Screen,
} from '../contract/drill-down.js'
import type { PageRequest } from '../contract/rows.js'
import type { Widget } from '../contract/widgets.js'
import { isStorable } from '../records/text.js'

/**
 * The URL form of a filter, and of a page of its list: `license-status=expired&product=backup`.
 * One value has one form, whatever the order of its fields. `parseDrillDown` and `parsePage` read it back.
 * Throws `invalid-request` for what no URL can carry.
 */
export function toSearchParams<S extends Screen>(
  drillDown: DrillDownOf<S>,
  page?: PageRequest,
): URLSearchParams {
  const { partnerId, decrease, ...fields } = (drillDown as DrillDown).filter as PartnersFilter &
    CustomersFilter
  // Words of a page and of the URL form; in a filter they would be taken for those, or lost, instead of being refused.
  for (const name in fields) if (/^(cursor|limit|sort|partner|decrease.+)$/.test(name)) throw unwritable(name)
  return encode({
    ...fields,
    partner: partnerId,
    decreaseProduct: decrease?.product,
    decreaseCycle: decrease?.cycle,
    decreaseThreshold: decrease && `${decrease.threshold?.value}-${decrease.threshold?.kind}`,
    ...page,
  })
}

/** The URL form of a widget's parameters: `cycle=2026-10`. `parseWidgetRequest` reads it back. */
export function widgetSearchParams<W extends Widget>(request: WidgetRequest<W>): URLSearchParams {
  return encode((request as WidgetRequest).params ?? {})
}

function encode(fields: object): URLSearchParams {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(fields) as [string, unknown][]) {
    if (value === undefined) continue
    const name = key.replace(/[A-Z]/g, '-$&').toLowerCase()
    const text = String(value)
    if (typeof value === 'object' || !isStorable(text)) throw unwritable(name)
    params.append(name, text)
  }
  params.sort()
  return params
}

const unwritable = (field: string): AdapterError =>
  new AdapterError('invalid-request', `"${field}" has no URL form.`, { field })
