import type { DrillDown, Page, Rows, Screen } from '@lmp-widgets/data-adapter'
import { openBook, type Account } from '@lmp-widgets/data-adapter/records'
import { TINY_NOW, tinyBook } from '@lmp-widgets/data-adapter/testing'
import type { Directory } from './some-widgets.js'

// Back ends as hosts have them, in memory: each has its own API.

const open = openBook(tinyBook())
export const VIEWER = { accountId: 'northwind', role: 'administrator' } as const
export const ACCOUNT: Account = tinyBook().accounts.find(({ id }) => id === VIEWER.accountId)!

interface Part {
  total: number
  rows: Rows[Screen][]
}

/** Rows of the tiny book, by offset. */
async function part(drillDown: DrillDown, sort: string, offset: number, limit: number): Promise<Part> {
  const pages: Omit<Page, 'asOf'>[] = []
  do {
    const cursor = pages.at(-1)?.nextCursor
    pages.push(
      await open(VIEWER, TINY_NOW, source =>
        source.list(drillDown, { sort, limit: 1000, ...(cursor && { cursor }) }),
      ),
    )
  } while (pages.at(-1)?.nextCursor)
  const rows = pages.flatMap(page => page.rows)
  return { total: rows.length, rows: rows.slice(offset, offset + limit) }
}

const rename = (part: unknown, name: (key: string) => string): unknown => {
  if (Array.isArray(part)) return part.map(item => rename(item, name))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [name(key), rename(value, name)]))
}
const snake = (key: string) => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const camel = (key: string) => key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())

/** Lists over REST, in snake case. */
export const rest: typeof fetch = async input => {
  const url = new URL(String(input))
  const { order_by, offset, limit, ...given } = Object.fromEntries(url.searchParams)
  const filter = Object.fromEntries(
    Object.entries(given).map(([key, text]) => [
      camel(key),
      key === 'decrease' || key === 'without_full_sale' ? (JSON.parse(text) as unknown) : text,
    ]),
  )
  const drillDown = { screen: url.pathname.split('/').at(-1), filter } as DrillDown
  const { total, rows } = await part(drillDown, order_by ?? '', Number(offset), Number(limit))
  return Response.json({ total, items: rename(rows, snake) })
}

/** The same as a graph, which returns the requested fields. */
export const graph: typeof fetch = async (_input, init) => {
  const { query, variables } = JSON.parse(String(init?.body)) as {
    query: string
    variables: { filter: object; sort: string; offset: number; limit: number }
  }
  const [, list = ''] = /(\w+)\(filter:/.exec(query) ?? []
  const { filter, sort, offset, limit } = variables
  const screen = list === 'servicePlans' ? 'service-plans' : list
  const { total, rows } = await part({ screen, filter } as DrillDown, sort, offset, limit)
  const asked = rows.map(row =>
    Object.fromEntries(Object.entries(row).filter(([key]) => query.includes(key))),
  )
  return Response.json({ data: { [list]: { total, rows: asked } } })
}

/** A customer directory as a library. */
export const directory: Directory = {
  count: async filter => (await part({ screen: 'customers', filter }, 'name', 0, 1)).total,
  find: async (filter, order, skip, take) =>
    (await part({ screen: 'customers', filter }, order, skip, take)).rows as Rows['customers'][],
}
