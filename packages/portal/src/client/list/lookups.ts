import type { AccountMatch, Rows } from '@lmp-widgets/data-adapter'
import { adapter } from '../adapter.js'
import type { Choice } from './filter-fields.js'

/** The products among the rows that this user may see, by name. */
export async function findProducts(screens: readonly string[], signal: AbortSignal): Promise<Choice[]> {
  const found = new Map<string, string>()
  for (const { product, productName } of await rowsWithProducts(screens, signal))
    found.set(product, productName)
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

async function rowsWithProducts(screens: readonly string[], signal: AbortSignal) {
  if (screens.includes('service-plans')) return everyPlan(signal)
  const many = { limit: 1000 }
  const { rows } = screens.includes('partners')
    ? await adapter.list({ screen: 'partners', filter: {} }, many, { signal })
    : await adapter.list({ screen: 'customers', filter: {} }, many, { signal })
  return rows.flatMap(row => row.licenses)
}

/** Page by page: the plans of one product may all come after a thousand of others. */
async function everyPlan(signal: AbortSignal) {
  const plans: Rows['service-plans'][] = []
  let cursor: string | undefined
  do {
    const page = { limit: 1000, ...(cursor !== undefined && { cursor }) }
    const { rows, nextCursor } = await adapter.list({ screen: 'service-plans', filter: {} }, page, { signal })
    plans.push(...rows)
    cursor = nextCursor
  } while (cursor !== undefined)
  return plans
}

/** Partners with the text in their name. */
export async function findPartners(text: string, signal: AbortSignal): Promise<AccountMatch[]> {
  const params = { kind: 'partner', text, limit: 12 } as const
  const answer = await adapter.load({ widget: 'account-search', params }, { signal })
  return answer.state === 'ready' ? answer.data.matches : []
}

/** The name of one partner; undefined when there is none with that id. */
export async function findPartnerName(id: string, signal: AbortSignal): Promise<string | undefined> {
  const page = await adapter.list({ screen: 'partners', filter: { id } }, { limit: 1 }, { signal })
  return page.rows[0]?.name
}
