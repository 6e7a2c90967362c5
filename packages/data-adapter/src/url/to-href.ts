import type { DrillDown, Screen } from '../contract/drill-down.js'
import { toSearchParams } from './search-params.js'

/**
 * Where the host's list screens are.
 * A table: `{ customers: '/customers' }`; a URL may have its own query and hash.
 * Or a function, for a router that wants another form; `undefined` means that there is no such screen, and so does
 * an error that it throws.
 */
export type ScreenUrls =
  | { readonly [S in Screen]?: string | undefined }
  | ((drillDown: DrillDown, params: URLSearchParams) => string | undefined)

/** The URL of the list behind a number; `undefined` when the host has no such screen or no URL can carry the filter. */
export function toHref(urls: ScreenUrls, drillDown: DrillDown): string | undefined {
  let filter: string
  try {
    const params = toSearchParams(drillDown)
    if (typeof urls === 'function') return urls(drillDown, params)
    filter = String(params)
  } catch {
    return undefined
  }
  const url = Object.hasOwn(urls, drillDown.screen) ? urls[drillDown.screen] : undefined
  if (!url || !filter) return url
  return url.replace(/(\?[^#]*)?(?=#|$)/, query => `${query || '?'}${query[1] ? '&' : ''}${filter}`)
}
