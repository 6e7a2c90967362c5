import type { DrillDown, PartnersFilter, CustomersFilter } from '@lmp-widgets/data-adapter'

/** The list behind a number: its screen's path, with the filter as its query. */
export function hrefOf(drillDown: DrillDown): string {
  const { decrease, partnerId, ...fields } = drillDown.filter as PartnersFilter & CustomersFilter
  const query = Object.entries(fields).map(([field, value]) => parameter(hyphened(field), String(value)))
  if (partnerId) query.push(parameter('partner', partnerId))
  if (decrease) {
    const { cycle, product, threshold } = decrease
    query.push(parameter('decrease-product', product), parameter('decrease-cycle', cycle))
    query.push(parameter('decrease-threshold', `${threshold.value}-${threshold.kind}`))
  }
  return `/${drillDown.screen}?${query.join('&')}`
}

const parameter = (name: string, value: string) => `${name}=${encodeURIComponent(value)}`

const hyphened = (field: string) => field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
