import { SORT_KEYS } from '../contract/rows.js'
import { canonicalJson } from '../paging/cursor.js'
import { sortKeysOf } from '../paging/slice.js'
import { everyAnswer, screensOf } from './every-answer.js'
import { law } from './law.js'
import { numbersOf } from './numbers.js'
import { opensItsOwn } from './own-list.js'
import { readList } from './read-list.js'

/** Rows of a page when no limit is given. */
const PAGE = 50

export const countIsList = law('count = list', async (adapter, context, hold, attempt) => {
  const totals = new Map<string, number>()
  const paged = new Map<string, number>()
  for await (const asked of everyAnswer(adapter, context, attempt)) {
    const { widget } = asked.request
    await attempt(async () => opensItsOwn(asked.name, asked.answer, hold), asked.name)
    for (const { path, value, drillDown, row } of numbersOf(asked)) {
      if (!drillDown) continue
      await attempt(async () => {
        const list = canonicalJson([drillDown, row])
        const known = totals.get(list)
        if (known !== undefined) return hold(path, 'number', value, known)
        totals.set(list, value)
        const before = paged.get(widget) ?? 0
        const inPages = value > 3 && before < (context.pagedLists ?? Infinity)
        if (inPages) paged.set(widget, before + 1)
        const ids = await readList(adapter, drillDown, { expected: value, path, hold, inPages }, context)
        if (row !== undefined) hold(path, 'the row that it opens', ids[0], row)
      }, path)
    }
  }
})

export const everyOrder = law('one list in every order', async (adapter, context, hold, attempt) => {
  for (const screen of screensOf(await adapter.manifest()).open) {
    const part = (check: () => Promise<void>) => attempt(check, screen)
    await part(async () => {
      const list = { screen, filter: {} }
      const { rows, total } = await adapter.list(list)
      await part(async () =>
        hold(screen, 'rows of a page, when no limit is given', rows.length, Math.min(PAGE, total)),
      )
      await part(async () => {
        const [sort] = SORT_KEYS[screen]
        const sorted = await adapter.list(list, { sort, limit: Math.max(1, rows.length) })
        hold(screen, `ids, when no order is given, are those by ${sort}`, idsOf(rows), idsOf(sorted.rows))
      })
      for (const [index, key] of sortKeysOf(screen).entries()) {
        const inPages = index < (context.pagedLists ?? Infinity)
        const read = (sort: string) =>
          readList(adapter, list, { expected: total, sort, path: screen, hold, inPages }, context)
        await part(async () => {
          const upwards = await read(key)
          const downwards = await read(`-${key}`)
          if (upwards.length === total) {
            hold(screen, `ids by -${key} are those by ${key} reversed`, downwards, upwards.toReversed())
          }
        })
      }
    })
  }
})

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}
