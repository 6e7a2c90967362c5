import { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { DrillDownOf, Screen } from '../contract/drill-down.js'
import { canonicalJson } from '../paging/cursor.js'
import { parseDrillDown } from '../url/parse-drill-down.js'
import { parseWidgetRequest } from '../url/parse-widget-request.js'
import { toSearchParams, widgetSearchParams } from '../url/search-params.js'

// Whatever has a URL form is valid, and nothing else: so all back ends accept the same and name fields alike.

/** The drill-down, checked. Throws `invalid-request` with the URL name of the field, `not-found` for an unknown screen. */
export function checkDrillDown<S extends Screen>(given: DrillDownOf<S>): DrillDownOf<S> {
  const { drillDown, unknown } = parseDrillDown(
    given.screen,
    formOf('filter', () => toSearchParams(given)),
  )
  refuseLoss(given.filter, drillDown.filter, unknown)
  return drillDown
}

/** The widget's request, checked. Throws `invalid-request` with the name of the parameter, `not-found` for an unknown widget. */
export function checkRequest(given: WidgetRequest): WidgetRequest {
  const { request, unknown } = parseWidgetRequest(
    given.widget,
    formOf('params', () => widgetSearchParams(given)),
  )
  refuseLoss(given.params ?? {}, request.params ?? {}, unknown)
  return request
}

function formOf(field: string, form: () => URLSearchParams): URLSearchParams {
  try {
    return form()
  } catch (cause) {
    if (cause instanceof AdapterError) throw cause
    throw new AdapterError('invalid-request', `The ${field} is incomplete.`, { field, cause })
  }
}

// A field that did not survive would be silently ignored: the list would be a different one.
function refuseLoss(
  given: object,
  kept: object,
  unknown: readonly (readonly [name: string, value: string])[],
): void {
  const [name] = unknown[0] ?? []
  const lost =
    name ?? Object.entries(given).find(([key, value]) => !isKept(value, Reflect.get(kept, key)))?.[0]
  if (lost !== undefined) {
    throw new AdapterError('invalid-request', `"${lost}" is not known here or not of the right type.`, {
      field: lost,
    })
  }
}

function isKept(given: unknown, kept: unknown): boolean {
  return given === undefined || canonicalJson(given) === canonicalJson(kept)
}
