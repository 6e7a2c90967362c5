import type { DrillDown, ScreenUrls } from '@lmp-widgets/data-adapter'

/** Finds the URL of the list behind a number: `params` is the filter in its URL form. */
export type HrefFor = (drillDown: DrillDown, params: URLSearchParams) => string | undefined

/** An element that may say where the host's list screens are. */
export interface ScreenHrefs {
  customersHref?: string | undefined
  partnersHref?: string | undefined
  servicePlansHref?: string | undefined
  usageReportsHref?: string | undefined
  billingReportsHref?: string | undefined
  hrefFor?: HrefFor | undefined
}

/** The element's own function; else its own URLs, each over the one from around it. */
export function screenUrls(element: ScreenHrefs, around: ScreenUrls | undefined): ScreenUrls {
  if (element.hrefFor) return element.hrefFor
  const own = {
    customers: element.customersHref,
    partners: element.partnersHref,
    'service-plans': element.servicePlansHref,
    'usage-reports': element.usageReportsHref,
    'billing-reports': element.billingReportsHref,
  }
  const given = Object.fromEntries(Object.entries(own).filter(([, url]) => url !== undefined))
  if (typeof around !== 'function') return { ...around, ...given }
  return Object.keys(given).length > 0 ? given : around
}
