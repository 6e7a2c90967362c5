import type { DrillDown, Screen, ScreenUrls } from '@lmp-widgets/data-adapter'

/** Finds the URL of the list behind a number: `params` is the filter in its URL form. */
export type HrefFor = (drillDown: DrillDown, params: URLSearchParams) => string | undefined

/** An element that may say where the host's list screens are. */
export type ScreenHrefs = { [S in Screen as `${S}-href`]?: string | undefined } & {
  hrefFor?: HrefFor | undefined
}

/** The reactive properties for that; each has the name of its attribute. */
export const HREF_PROPERTIES = {
  'customers-href': {},
  'partners-href': {},
  'service-plans-href': {},
  'usage-reports-href': {},
  'billing-reports-href': {},
  hrefFor: { attribute: false },
}

/** The element's own function; else its own URLs, each over the one from around it. */
export function screenUrls(element: ScreenHrefs, around: ScreenUrls = {}): ScreenUrls {
  if (element.hrefFor) return element.hrefFor
  let urls = around
  for (const name in HREF_PROPERTIES) {
    const href = element[name as keyof ScreenHrefs]
    // Vue passes a removed text as an empty one.
    if (href) urls = { ...urls, [name.slice(0, -5)]: href }
  }
  return urls
}
