import { AdapterError, type Rows, type Screen } from '@lmp-widgets/data-adapter'
import { listRecords, RecordAdapter } from '@lmp-widgets/data-adapter/records'
import type { Account, ListQuery, Viewer } from '@lmp-widgets/data-adapter/records'

/** `GET /v2/customers?license_status=expired&order_by=name&offset=0&limit=50` -> `{ "total": 391, "items": [...] }` */
export function restAdapter(baseUrl: string, account: Account, viewer: Viewer, send = fetch) {
  const list = async <S extends Screen>({ screen, filter, offset, limit, sort }: ListQuery<S>) => {
    const page = { offset: String(offset), limit: String(limit), order_by: sort }
    const filters = Object.entries(filter).map(([field, value]) => [snake(field), textOf(value)])
    const response = await send(
      `${baseUrl}/${screen}?${new URLSearchParams([...filters, ...Object.entries(page)])}`,
    )
    if (!response.ok)
      throw new AdapterError(
        response.status === 401 ? 'unauthenticated' : 'server',
        'The lists did not answer.',
      )
    const { total, items } = (await response.json()) as { total: number; items: object[] }
    return { total, rows: items.map(camel) as Rows[S][] }
  }
  return new RecordAdapter(listRecords({ account, lists: { customers: list, partners: list } }), viewer)
}

const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))
const camel = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(camel)
  if (typeof part !== 'object' || part === null) return part
  const name = (key: string) => key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [name(key), camel(value)]))
}
