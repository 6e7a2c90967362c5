import {
  AdapterError,
  PAGE_PARAMS,
  parseDrillDown,
  parsePage,
  type DrillDownOf,
  type PageRequest,
  type Screen,
} from '@lmp-widgets/data-adapter'

/** What the URL of a list screen asks for. */
export interface ListQuery<S extends Screen = Screen> {
  drillDown: DrillDownOf<S>
  page: PageRequest
  /** Unknown parameters; the list is shown without them, and says so. */
  unknown: [name: string, value: string][]
}

/** Together they make up one filter: none of them means anything on its own. */
export const DECREASE_PARAMS: readonly string[] = ['decrease-product', 'decrease-cycle', 'decrease-threshold']

/** Reads the URL; a bad value is the error that names it. */
export function readQuery<S extends Screen>(screen: S, params: URLSearchParams): ListQuery<S> | AdapterError {
  try {
    const { drillDown, unknown } = parseDrillDown(screen, params)
    const [field] =
      [...params].find(([name, value]) => value === '' && !unknown.some(([other]) => other === name)) ?? []
    // It would be an invisible filter.
    if (field !== undefined) throw new AdapterError('invalid-request', `"${field}" is empty.`, { field })
    return { drillDown, unknown, page: parsePage(screen, params) }
  } catch (error) {
    if (error instanceof AdapterError) return error
    throw error
  }
}

/** The URL of the list without those parameters, from its first page. */
export function without(url: URL, ...names: readonly string[]): string {
  return changed(url, params => names.forEach(name => params.delete(name)))
}

/** The URL of the list without any filter, in the same order. */
export function withoutFilters(url: URL): string {
  return changed(url, params => {
    for (const name of [...params.keys()]) if (!PAGE_PARAMS.includes(name)) params.delete(name)
  })
}

/** The URL of the list with one parameter set, from its first page unless that is the cursor. */
export function withParam(url: URL, name: string, value: string | undefined): string {
  return changed(url, params => (value === undefined ? params.delete(name) : params.set(name, value)))
}

function changed(url: URL, change: (params: URLSearchParams) => void) {
  const params = new URLSearchParams(url.search)
  params.delete('cursor')
  change(params)
  const query = params.toString()
  return url.pathname + (query && `?${query}`)
}
