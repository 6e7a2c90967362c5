import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { DrillDown, DrillDownOf } from '@lmp-widgets/data-adapter'
import { addDays, cycleOf, endOf, openBook } from '@lmp-widgets/data-adapter/records'
import { fill, onEveryDatabase } from './databases.test.support.js'
import { sqlRecords } from './open-records.js'
import { NOW, randomBook, viewersOf } from './random-book.test.support.js'

onEveryDatabase('the days of the SQL', database => {
  it('knows how many there were at the end of every day on which something happened', async () => {
    const book = randomBook(5)
    // A status from before its row began, as one that was taken over from another system has.
    const [old] = book.partners
    Object.assign(old!, { status: 'suspended', statusSince: addDays(old!.acquiredOn, -40) })
    await fill(database.db, book)
    const [viewer] = viewersOf(book)
    const { customers, partners, servicePlans, licenses } = book
    const days = [
      ...[...customers, ...servicePlans].flatMap(({ createdOn, statusSince }) => [createdOn, statusSince]),
      ...partners.flatMap(({ acquiredOn, statusSince }) => [acquiredOn, statusSince]),
      ...licenses.flatMap(({ fullSince }) => fullSince ?? []),
    ]
    const lists: DrillDown[] = [
      { screen: 'customers', filter: { status: 'enabled' } },
      { screen: 'customers', filter: { status: 'disabled' } },
      { screen: 'customers', filter: {} },
      { screen: 'partners', filter: { status: 'active' } },
      { screen: 'partners', filter: { withoutFullSale: true } },
      { screen: 'service-plans', filter: { status: 'enabled' } },
    ]
    const ends = days.flatMap(day => [addDays(`${cycleOf(day)}-01`, -1), endOf(cycleOf(day))])
    const everyDay = [...new Set([...days, ...ends])].sort()
    // All at once: what is asked together is counted together, and each for itself.
    const questions = lists.flatMap(drillDown => everyDay.map(on => ({ drillDown, on })))
    await openBook(book)(viewer!, NOW, expected =>
      sqlRecords(database.db)(viewer!, NOW, async actual =>
        assert.deepEqual(await actual.history(questions), await expected.history(questions)),
      ),
    )
  })

  it('takes the first day of a window in, and the day after it not', async () => {
    const book = randomBook(5)
    await fill(database.db, book)
    const [viewer] = viewersOf(book)
    await openBook(book)(viewer!, NOW, expected =>
      sqlRecords(database.db)(viewer!, NOW, async actual => {
        for (const day of new Set(book.partners.map(({ acquiredOn }) => acquiredOn)))
          for (const filter of [
            { acquiredFrom: day },
            { acquiredBefore: day },
            { acquiredFrom: day, acquiredBefore: '2026-11-25' },
            { acquiredFrom: '2020-01-01', acquiredBefore: day },
          ]) {
            const drillDown: DrillDownOf<'partners'> = { screen: 'partners', filter }
            const { rows, total } = await expected.list(drillDown, { limit: 50 })
            assert.deepEqual((await actual.list(drillDown, { limit: 50 })).rows, rows)
            const history = ['2026-11-24', '2025-12-31', '2025-06-30'].map(on => ({ drillDown, on }))
            // Asked together, as a number and its trend are.
            const counts = await Promise.all([actual.count(drillDown), actual.history(history)])
            assert.deepEqual(counts, [total, await expected.history(history)])
          }
      }),
    )
  })
})
