import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { Rows } from '../contract/rows.js'
import type { UnitDecrease } from '../contract/widgets.js'
import { screensOf, type Asked } from './every-answer.js'
import { fallenPartnersListed } from './fallen-partners.js'
import type { Hold } from './law.js'

type Holders = 'customers' | 'partners'

/** A breakdown without a total leaves no part out: whatever the rows of its list show has a number. */
export async function leavesNoneOut(
  { name, answer }: Asked,
  adapter: DashboardAdapter,
  hold: Hold,
): Promise<void> {
  if (answer.state !== 'ready') return
  switch (answer.widget) {
    case 'customer-license-status':
    case 'partner-license-status': {
      const screen = answer.widget === 'customer-license-status' ? 'customers' : 'partners'
      const named = new Set(answer.data.statuses.map(({ status }) => status))
      const shown = (await licensesOf(adapter, screen)).map(({ status }) => status)
      const missing = [...new Set(shown)].filter(status => !named.has(status))
      hold(`${name} .statuses`, `statuses in rows of ${screen} that are not among them`, missing, [])
      break
    }
    case 'chargeable-unit-decrease':
      await productsLeftOut(name, answer.data, adapter, hold)
      await fallenPartnersListed(name, answer.data, adapter, hold)
      break
  }
}

async function productsLeftOut(
  name: string,
  { cycle, threshold, products }: UnitDecrease,
  adapter: DashboardAdapter,
  hold: Hold,
): Promise<void> {
  const named = new Set(products.map(({ id }) => id))
  const shown = (await licensesOf(adapter, 'partners')).map(({ product }) => product)
  for (const product of new Set(shown)) {
    if (named.has(product)) continue
    const filter = { decrease: { product, cycle, threshold } }
    const { total } = await adapter.list({ screen: 'partners', filter }, { limit: 1 })
    hold(`${name} .products`, `partners of ${product}, which is not among them`, total, 0)
  }
}

/** The licenses in the first rows of a list, if this user may open it. */
async function licensesOf(adapter: DashboardAdapter, screen: Holders): Promise<Rows[Holders]['licenses']> {
  const { open } = screensOf(await adapter.manifest())
  if (!open.includes(screen)) return []
  const { rows } = await adapter.list<Holders>({ screen, filter: {} }, { limit: 100 })
  return rows.flatMap(({ licenses }) => licenses)
}
