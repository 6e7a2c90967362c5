import type { DrillDown } from '../../contract/drill-down.js'
import type { ProductCount, UnitDecrease } from '../../contract/widgets.js'
import { closedCycles, cycleOf } from '../calendar.js'
import { toCount, type Inquiry } from '../inquiry.js'
import { compareText } from '../text.js'

/** For each product that has any: how many partners' chargeable units fell by more than the account's threshold. */
export async function unitDecrease(inquiry: Inquiry): Promise<UnitDecrease> {
  const { source, today } = inquiry
  const threshold = source.account.decreaseThreshold
  const [cycle = cycleOf(today)] = closedCycles(today, 1)
  const counts = await source.decreases(cycle, threshold)
  const names = new Map((await source.products()).map(({ id, name }) => [id, name]))
  const fallen = (product: string): DrillDown => ({
    screen: 'partners',
    filter: { decrease: { product, cycle, threshold } },
  })
  const products = [...counts]
    .filter(([, value]) => value > 0)
    .map(([id, value]) => ({ id, name: names.get(id) ?? id, ...toCount(inquiry, fallen(id), value) }))
  return { cycle, threshold, products: products.sort(byCount) }
}

function byCount(a: ProductCount, b: ProductCount): number {
  return b.value - a.value || compareText(a.name, b.name) || compareText(a.id, b.id)
}
