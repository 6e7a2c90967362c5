import { AdapterError } from '../../contract/adapter-error.js'
import type { DrillDownOf } from '../../contract/drill-down.js'
import type { AccountSearch, SearchParams } from '../../contract/widgets.js'
import { toCount, type Inquiry } from '../inquiry.js'

/** Matches, when no limit is given. */
const MATCHES = 8

/** Companies with the text in their name, by name. Spaces around the text are ignored; without a text nothing is searched. */
export async function accountSearch(
  inquiry: Inquiry,
  { kind = inquiry.rights.searchKinds[0], text = '', limit = MATCHES }: SearchParams,
): Promise<AccountSearch> {
  const { source, rights } = inquiry
  if (!kind || !rights.searchKinds.includes(kind)) {
    throw new AdapterError('forbidden', 'This user may not search for that kind of company.')
  }
  const kinds = [...rights.searchKinds]
  const name = text.trim()
  if (!name) return { kinds, kind, text, matches: [] }

  const screen = kind === 'partner' ? 'partners' : 'customers'
  const drillDown: DrillDownOf<'partners' | 'customers'> = { screen, filter: { name } }
  const { rows, total } = await source.list(drillDown, { limit })
  return {
    kinds,
    kind,
    text,
    matches: rows.map(({ id, name, city, state }) => ({
      id,
      name,
      city,
      state,
      drillDown: { screen, filter: { id } },
    })),
    total: toCount(inquiry, drillDown, total),
  }
}
