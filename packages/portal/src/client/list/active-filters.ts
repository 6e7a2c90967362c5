import type { DrillDown, Page } from '@lmp-widgets/data-adapter'
import { html, nothing, type TemplateResult } from 'lit'
import { words } from '../../lists/words.js'
import { formatCycle, formatDate, formatNumber, formatPercent } from '../formats.js'
import type { Choice } from './filter-fields.js'
import { DECREASE_PARAMS, without, withoutFilters } from './list-params.js'
import { readable } from './readable.js'

/** Where the names behind ids are found. */
export interface KnownNames {
  products: readonly Choice[]
  page: Page | undefined
  partnerName: string | undefined
}

/** A filter that applies to the list. */
export interface ActiveFilter {
  /** In words. */
  text: string
  /** The parameters that make it up. */
  names: readonly string[]
}

/** The filters that apply to the list, each with a way to remove it. */
export function renderActiveFilters(
  filters: readonly ActiveFilter[],
  url: URL,
): TemplateResult | typeof nothing {
  if (filters.length === 0) return nothing
  return html`<ul class="chips" aria-label="Active filters">
    ${filters.map(
      ({ text, names }) =>
        html`<li class="chip">
          <bdi>${text}</bdi
          ><a href=${without(url, ...names)} aria-label="Remove the filter ${text}"
            ><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M3 3l6 6M9 3l-6 6" /></svg
          ></a>
        </li>`,
    )}
    ${filters.length > 1 ? html`<li><a class="clear" href=${withoutFilters(url)}>Clear all</a></li>` : nothing}
  </ul>`
}

/** The filters of a drill-down. */
export function activeFilters({ screen, filter }: DrillDown, known: KnownNames): ActiveFilter[] {
  const product = (id: string) => known.products.find(choice => choice.value === id)?.label ?? id
  const rows: readonly { name?: string; partnerName?: string }[] = known.page?.rows ?? []
  const one = (name: string, text: string): ActiveFilter => ({ text: readable(text), names: [name] })
  const filters: ActiveFilter[] = []

  if ('id' in filter && filter.id !== undefined)
    filters.push(
      one('id', `${screen === 'partners' ? 'Partner' : 'Customer'}: ${rows[0]?.name ?? filter.id}`),
    )
  if ('name' in filter && filter.name !== undefined)
    filters.push(one('name', `Name contains “${filter.name}”`))
  if ('cycle' in filter && filter.cycle !== undefined)
    filters.push(one('cycle', `Cycle: ${formatCycle(filter.cycle)}`))
  if (filter.status !== undefined) filters.push(one('status', `Status: ${words(filter.status)}`))
  if ('kind' in filter && filter.kind !== undefined) filters.push(one('kind', `Kind: ${words(filter.kind)}`))
  if ('type' in filter && filter.type !== undefined) filters.push(one('type', `Type: ${words(filter.type)}`))
  if ('version' in filter && filter.version !== undefined)
    filters.push(one('version', `Version: ${words(filter.version)}`))
  if ('licenseStatus' in filter && filter.licenseStatus !== undefined)
    filters.push(one('license-status', `License status: ${words(filter.licenseStatus)}`))
  if ('product' in filter && filter.product !== undefined)
    filters.push(one('product', `Product: ${product(filter.product)}`))
  if ('partnerId' in filter && filter.partnerId !== undefined) {
    const name = rows[0]?.partnerName ?? known.partnerName ?? filter.partnerId
    filters.push(one('partner', `Partner: ${name}`))
  }
  if ('acquiredFrom' in filter && filter.acquiredFrom !== undefined)
    filters.push(one('acquired-from', `Acquired from ${formatDate(filter.acquiredFrom)}`))
  if ('acquiredBefore' in filter && filter.acquiredBefore !== undefined)
    filters.push(one('acquired-before', `Acquired before ${formatDate(filter.acquiredBefore)}`))
  if ('withoutFullSale' in filter && filter.withoutFullSale)
    filters.push(one('without-full-sale', 'Without full-license sale'))
  if ('decrease' in filter && filter.decrease) {
    const { product: id, cycle, threshold } = filter.decrease
    const { kind, value } = threshold
    const units = `${formatNumber(value)} ${value === 1 ? 'unit' : 'units'}`
    const over = kind === 'percent' ? formatPercent(value / 100) : units
    filters.push({
      text: readable(`Decrease in ${product(id)}, ${formatCycle(cycle)}, over ${over}`),
      names: DECREASE_PARAMS,
    })
  }
  return filters
}
