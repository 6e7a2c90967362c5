import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { Cycle, Threshold } from '../contract/drill-down.js'
import type { UnitDecrease } from '../contract/widgets.js'
import { addMonths } from '../records/calendar.js'
import { isDecrease } from '../records/decrease.js'
import { screensOf } from './every-answer.js'
import type { Hold } from './law.js'

/** Partners that are looked for: each may take a request for each product. */
const LOOKED_FOR = 5

/**
 * No list shows units by product, but reports show their sum: if that fell by more than the threshold, so did the units of
 * a product, and the partner is in the list of one.
 */
export async function fallenPartnersListed(
  name: string,
  { cycle, threshold, products }: UnitDecrease,
  adapter: DashboardAdapter,
  hold: Hold,
): Promise<void> {
  const { open } = screensOf(await adapter.manifest())
  if (!isOfSums(threshold) || !open.includes('partners') || !open.includes('usage-reports')) return
  const [before, now] = [await unitsIn(adapter, addMonths(cycle, -1)), await unitsIn(adapter, cycle)]
  const fallen = [...now].filter(([id, units]) => isDecrease(before.get(id) ?? 0, units, threshold))
  for (const [id] of fallen.slice(0, LOOKED_FOR)) {
    const isListed = async (product: string) => {
      const filter = { id, decrease: { product, cycle, threshold } }
      return (await adapter.list({ screen: 'partners', filter }, { limit: 1 })).total > 0
    }
    let listed = false
    for (const product of products) listed ||= await isListed(product.id)
    hold(`${name} .products`, `partner ${id}, whose units fell in all, is in the list of one`, listed, true)
  }
}

/** So many plain units can be missing in many products, a few in each. */
const isOfSums = ({ kind, value }: Threshold): boolean => kind === 'percent' || value === 0

/** The units to bill of the first partners, by id. */
async function unitsIn(adapter: DashboardAdapter, cycle: Cycle): Promise<Map<string, number>> {
  const { rows } = await adapter.list(
    { screen: 'usage-reports', filter: { cycle } },
    { limit: 100, sort: 'partnerName' },
  )
  return new Map(rows.map(({ partnerId, chargeable }) => [partnerId, chargeable]))
}
