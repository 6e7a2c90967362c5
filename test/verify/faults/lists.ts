/** Lists that are wrong. */
import type { DrillDown, Page } from '@lmp-widgets/data-adapter'
import { searchKey } from '@lmp-widgets/data-adapter/records'
import { askedOtherwise, changed, type Fault } from './fault.js'

type Filter = Record<string, unknown>

/** Lists the rows that pass, of all that the rest of the filter finds: every page and total is right for them. */
const listedBy = (field: string, passes: (row: Record<string, unknown>, wanted: string) => boolean) =>
  changed({
    list: async (list, drillDown, page) => {
      const { [field]: wanted, ...filter } = drillDown.filter as Filter
      if (typeof wanted !== 'string') return list(drillDown, page)
      const { limit = 50, cursor, ...order } = page
      const rest = { ...drillDown, filter } as DrillDown
      const { nextCursor: _, ...all } = await list(rest, { ...order, limit: 1000 })
      const rows = all.rows.filter(row => passes(row as unknown as Record<string, unknown>, wanted))
      const start = Number(cursor ?? 0)
      const end = start + limit
      const more = end < rows.length && { nextCursor: String(end) }
      return { ...all, total: rows.length, rows: rows.slice(start, end), ...more } as Page
    },
  })

let asked = 0

export const lists: readonly Fault[] = [
  {
    does: 'repeats the last row of a page on the next',
    breaks: ['count = list', 'one list in every order', 'a filter finds all that meets it'],
    handle: changed({
      list: async (list, drillDown, page) => {
        const { cursor: _, ...first } = page
        const answer = await list(drillDown, page)
        if (!page.cursor) return answer
        return {
          ...answer,
          rows: [(await list(drillDown, first)).rows.at(-1), ...answer.rows.slice(1)],
        } as Page
      },
    }),
  },
  {
    does: 'loses a row between two pages',
    breaks: ['count = list', 'one list in every order', 'a filter finds all that meets it'],
    handle: changed({
      list: async (list, drillDown, page) => {
        const answer = await list(drillDown, page)
        return page.cursor ? ({ ...answer, rows: answer.rows.slice(1) } as Page) : answer
      },
    }),
  },
  {
    does: 'does not say by how much a partner has fallen',
    breaks: ['count = list', 'a filter finds all that meets it'],
    handle: changed({
      list: async (list, drillDown, page) => {
        const answer = await list(drillDown, page)
        return { ...answer, rows: answer.rows.map(row => ({ ...row, decrease: undefined })) } as Page
      },
    }),
  },
  {
    does: 'has another total than rows',
    breaks: ['count = list', 'one list in every order', 'a filter finds all that meets it'],
    handle: changed({
      list: async (list, drillDown, page) => {
        const answer = await list(drillDown, page)
        return drillDown.screen === 'customers' ? { ...answer, total: answer.total + 1 } : answer
      },
    }),
  },
  {
    does: 'ignores the cursor',
    breaks: ['count = list', 'one list in every order', 'a filter finds all that meets it'],
    handle: changed({
      list: async (list, drillDown, page) => {
        const { cursor: _, ...first } = page
        await list(drillDown, page)
        return list(drillDown, first)
      },
    }),
  },
  {
    does: 'ignores the limit',
    breaks: ['count = list', 'one list in every order', 'a filter finds all that meets it'],
    handle: changed({
      list: async (list, drillDown, page) => {
        await list(drillDown, page)
        return list(drillDown, { ...page, limit: 5 })
      },
    }),
  },
  {
    does: 'gives more rows than were asked for',
    breaks: ['count = list', 'one list in every order', 'a filter finds all that meets it'],
    handle: changed({ list: (list, drillDown, page) => list(drillDown, { ...page, limit: 1000 }) }),
  },
  {
    does: 'has another order each time among equals',
    breaks: ['one list in every order'],
    handle: changed({
      list: async (list, drillDown, page) => {
        const answer = await list(drillDown, page)
        const statuses = answer.rows as { status: string; id: string }[]
        const turn = asked++ % 3 === 0 ? 1 : -1
        const rows = page.sort?.endsWith('status')
          ? statuses.toSorted((a, b) => (a.status === b.status ? turn * (a.id < b.id ? -1 : 1) : 0))
          : answer.rows
        return { ...answer, rows } as Page
      },
    }),
  },
  {
    does: 'sorts by name, whatever the key',
    breaks: ['one list in every order'],
    handle: changed({
      list: (list, drillDown, page) => {
        const isNamed = drillDown.screen === 'customers' || drillDown.screen === 'partners'
        const sort = page.sort && isNamed ? page.sort.replace(/\w+/, 'name') : page.sort
        return list(drillDown, { ...page, ...(sort && { sort }) })
      },
    }),
  },
  {
    does: 'sorts only upwards',
    breaks: ['one list in every order'],
    handle: changed({
      list: async (list, drillDown, page) => {
        if (page.cursor || !page.sort?.startsWith('-')) return list(drillDown, page)
        const all = await list(drillDown, { ...page, sort: page.sort.slice(1), limit: 1000 })
        const answer = await list(drillDown, page)
        return { ...answer, rows: all.rows.slice(0, answer.rows.length) } as Page
      },
    }),
  },
  {
    does: 'looks for a name only at its beginning',
    breaks: ['a filter finds all that meets it', 'count = list'],
    handle: listedBy('name', (row, name) => searchKey(String(row['name'])).startsWith(searchKey(name))),
  },
  {
    does: 'takes % and _ in a name for a pattern',
    breaks: ['a filter finds all that meets it', 'a bad request is refused by name', 'count = list'],
    handle: listedBy('name', (row, name) => {
      const pattern = searchKey(name).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      return new RegExp(pattern.replaceAll('%', '.*').replaceAll('_', '.'), 'su').test(
        searchKey(String(row['name'])),
      )
    }),
  },
  {
    does: 'minds the case of a name',
    breaks: ['a filter finds all that meets it', 'count = list'],
    handle: listedBy('name', (row, name) => String(row['name']).includes(name)),
  },
  {
    does: 'puts both sides of a name in small letters, and does no more',
    breaks: ['a filter finds all that meets it'],
    handle: listedBy('name', ({ name }, wanted) => String(name).toLowerCase().includes(wanted.toLowerCase())),
  },
  {
    does: 'passes over the accents of a name',
    breaks: ['a filter finds all that meets it'],
    handle: listedBy('name', (row, name) => {
      const plain = (text: string) => searchKey(text.normalize('NFD').replace(/\p{Mark}/gu, ''))
      return plain(String(row['name'])).includes(plain(name))
    }),
  },
  {
    does: 'does not mind the case of a status',
    breaks: ['a filter finds all that meets it'],
    handle: listedBy('status', (row, status) => String(row['status']).toLowerCase() === status.toLowerCase()),
  },
  {
    does: 'takes part of a product for the product',
    breaks: ['a filter finds all that meets it'],
    handle: listedBy('product', (row, product) =>
      ((row['licenses'] ?? [{ product: row['product'] }]) as { product: string }[]).some(license =>
        license.product.startsWith(product),
      ),
    ),
  },
  {
    does: 'looks for the license status and the product in two licenses',
    breaks: ['a filter finds all that meets it'],
    handle: changed({
      list: async (list, drillDown, page) => {
        const { product, ...filter } = drillDown.filter as { product?: string; licenseStatus?: string }
        if (!product || !filter.licenseStatus) return list(drillDown, page)
        const all = await list({ ...drillDown, filter } as typeof drillDown, { ...page, limit: 1000 })
        const rows = (all.rows as { licenses: { product: string }[] }[]).filter(row =>
          row.licenses.some(license => license.product === product),
        )
        return { ...all, total: rows.length, rows: rows.slice(0, page.limit ?? 50) } as unknown as Page
      },
    }),
  },
  {
    does: 'has a next page after the last one where that is full, and it is empty',
    breaks: ['count = list', 'one list in every order'],
    handle: changed({
      list: async (list, drillDown, { cursor, ...page }) => {
        const isBeyond = cursor === 'beyond'
        const answer = await list(drillDown, { ...page, ...(cursor && !isBeyond && { cursor }) })
        if (isBeyond) return { ...answer, rows: [], nextCursor: undefined } as unknown as Page
        return answer.rows.length === page.limit ? ({ nextCursor: 'beyond', ...answer } as Page) : answer
      },
    }),
  },
  {
    does: 'takes the blanks off a filter',
    breaks: ['a filter finds all that meets it'],
    handle: askedOtherwise(({ searchParams }) => {
      for (const [name, value] of [...searchParams]) if (name === 'name') searchParams.set(name, value.trim())
    }),
  },
  {
    does: 'takes a report that is of no kind for one whose kind is empty',
    breaks: ['a bad request is refused by name'],
    handle: askedOtherwise(({ searchParams }) => {
      if (searchParams.get('kind') === '') searchParams.delete('kind')
    }),
  },
]
