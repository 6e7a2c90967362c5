import { SORT_KEYS } from '../contract/rows.js'
import { canonicalJson } from '../paging/cursor.js'
import { everyAnswer, screensOf } from './every-answer.js'
import { law } from './law.js'
import { numbersOf } from './numbers.js'
import { readList } from './read-list.js'

export const countIsList = law('count = list', async (adapter, context, hold) => {
  const totals = new Map<string, number>()
  for await (const asked of everyAnswer(adapter, context)) {
    for (const { path, value, drillDown } of numbersOf(asked)) {
      if (!drillDown) continue
      const list = canonicalJson(drillDown)
      const known = totals.get(list)
      if (known !== undefined) hold(path, 'number', value, known)
      else await readList(adapter, drillDown, { expected: value, path, hold }, context)
      totals.set(list, value)
    }
  }
})

export const everyOrder = law('one list in every order', async (adapter, context, hold) => {
  for (const screen of screensOf(await adapter.manifest()).open) {
    const list = { screen, filter: {} }
    const { total } = await adapter.list(list, { limit: 1 })
    for (const key of SORT_KEYS[screen].map(key => key.replace('-', ''))) {
      const read = (sort: string) =>
        readList(adapter, list, { expected: total, sort, path: screen, hold }, context)
      const upwards = await read(key)
      const downwards = await read(`-${key}`)
      if (upwards.length === total) {
        hold(screen, `ids by -${key} are those by ${key} reversed`, downwards, upwards.toReversed())
      }
    }
  }
})
