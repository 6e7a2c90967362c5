import type { AccountMatch, DrillDownOf, Rows, Screen } from '@lmp-widgets/data-adapter'
import { adapter } from '../adapter.js'
import type { Choice } from './filter-fields.js'
import { readable } from './readable.js'

/** The products among the rows that this user may see, by name. */
export async function findProducts(screens: readonly string[], signal: AbortSignal): Promise<Choice[]> {
  const found = new Map<string, string>()
  for (const { product, productName } of await rowsWithProducts(screens, signal))
    found.set(product, readable(productName))
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

async function rowsWithProducts(screens: readonly string[], signal: AbortSignal) {
  if (screens.includes('service-plans')) return everyRow('service-plans', signal)
  const rows = screens.includes('partners')
    ? await everyRow('partners', signal)
    : await everyRow('customers', signal)
  return rows.flatMap(row => row.licenses)
}

/** Page by page: what has one product may all come after a thousand of others. */
async function everyRow<S extends Screen>(screen: S, signal: AbortSignal) {
  const all: Rows[S][] = []
  let cursor: string | undefined
  do {
    const page = { limit: 1000, ...(cursor !== undefined && { cursor }) }
    const { rows, nextCursor } = await adapter.list({ screen, filter: {} } as DrillDownOf<S>, page, {
      signal,
    })
    all.push(...rows)
    cursor = nextCursor
  } while (cursor !== undefined)
  return all
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
