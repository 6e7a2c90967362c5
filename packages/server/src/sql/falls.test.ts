import assert from 'node:assert/strict'
import { it } from 'node:test'
import { AdapterError, type DrillDownOf } from '@lmp-widgets/data-adapter'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { openBook, type Partner } from '@lmp-widgets/data-adapter/records'
import { sql } from 'kysely'
import { withoutZeros } from './compare.test.support.js'
import { fill, onEveryDatabase } from './databases.test.support.js'
import { sqlRecords } from './open-records.js'
import { NOW, randomBook, viewersOf } from './random-book.test.support.js'
import { sqlAdapter } from './sql-adapter.js'
import { isAsMadeAnew, load } from './upkeep.test.support.js'

const now = () => NOW

onEveryDatabase('the units of the SQL', database => {
  it('counts a fall of more than the threshold, and none of exactly that', async () => {
    const book = randomBook(5)
    const [viewer] = viewersOf(book)
    const [{ accountId, id: partnerId }] = book.partners as [Partner]
    const after = [0, 1, 2, 10, 11, 89, 90, 91, 99, 100, 101]
    const unitsOf = (chargeable: number) => ({ accountId, partnerId, productId: `to ${chargeable}` })
    const cycles = [
      ['2026-08', '2026-09'],
      ['2025-12', '2026-01'],
    ] as const
    book.units = after.flatMap(chargeable =>
      cycles.flatMap(([before, then]) => [
        { ...unitsOf(chargeable), cycle: before, provisioned: 100, chargeable: 100 },
        { ...unitsOf(chargeable), cycle: then, provisioned: chargeable, chargeable },
      ]),
    )
    await fill(database.db, book)
    await openBook(book)(viewer!, NOW, expected =>
      sqlRecords(database.db)(viewer!, NOW, async actual => {
        for (const kind of ['percent', 'units'] as const)
          for (const value of [0, 1, 10, 98, 99, 100, 101])
            for (const [, cycle] of cycles) {
              const asked = [cycle, { kind, value }] as const
              const found = withoutZeros(await actual.decreases(...asked))
              assert.deepEqual(found, withoutZeros(await expected.decreases(...asked)), `${value} ${kind}`)
              assert.equal(found.length, after.filter(units => 100 - units > value).length)
            }
      }),
    )
  })

  it('counts the units of a product that is not listed, under its id', async () => {
    const book = randomBook(5)
    const [viewer] = viewersOf(book)
    const units = { accountId: viewer!.accountId, partnerId: book.partners[0]!.id, productId: 'unlisted' }
    for (const [cycle, chargeable] of [
      ['2026-09', 100],
      ['2026-10', 0],
    ] as const)
      book.units.push({ ...units, cycle, chargeable, provisioned: chargeable })
    for (const account of book.accounts) account.decreaseThreshold = { kind: 'percent', value: 10 }
    await fill(database.db, book)
    for (const adapter of [
      new MemoryAdapter(book, viewer!, { now }),
      sqlAdapter(database.db, viewer!, { now }),
    ]) {
      const answer = await adapter.load({ widget: 'chargeable-unit-decrease' })
      const [product] =
        answer.state === 'ready' ? answer.data.products.filter(({ id }) => id === 'unlisted') : []
      assert.deepEqual([product?.name, product?.value], ['unlisted', 1])
      const list = await adapter.list!(product!.drillDown as DrillDownOf<'partners'>, {})
      assert.deepEqual(
        list.rows.map(({ id }) => id),
        [units.partnerId],
      )
    }
  })

  it('counts the falls to and from each cycle that one statement writes', async () => {
    await load(database, randomBook(5), '2026-11-10')
    for (const change of [
      sql`insert into lmp.units (account_id, partner_id, cycle, product_id, provisioned, chargeable)
          select account_id, id, cycle, 'd0', 9, 9 from lmp.partners, unnest(array['2024-02', '2024-12', '2025-06']) cycle`,
      sql`update lmp.units set chargeable = right(cycle, 2)::int * 37 % 100`,
      sql`delete from lmp.units where cycle in ('2024-12', '2025-06')`,
    ]) {
      await change.execute(database.db)
      await isAsMadeAnew(database)
    }
  })

  it('refuses the row whose units a number cannot hold exactly, and rounds none', async () => {
    const book = randomBook(5)
    const [viewer] = viewersOf(book)
    const { accountId, id: partnerId } = book.partners[0]!
    book.units = ['2026-09', '2026-10'].map((cycle, month) => ({
      ...{ accountId, partnerId, productId: 'd0', cycle },
      ...{ provisioned: 2 - month, chargeable: 2 - month },
    }))
    await fill(database.db, book)
    const adapter = sqlAdapter(database.db, viewer!, { now })
    const threshold = { kind: 'units', value: 0 } as const
    const decrease = { product: 'd0', cycle: '2026-10', threshold }
    const shown = async () =>
      (await adapter.list({ screen: 'partners', filter: { decrease } })).rows[0]?.decrease
    const setUnits = (previous: string, current: string) =>
      sql`update lmp.units set chargeable = case cycle when '2026-09' then ${previous}::bigint else ${current}::bigint end
           where account_id = ${accountId}`.execute(database.db)
    assert.deepEqual(await shown(), { previous: 2, current: 1 })
    await setUnits('9007199254740991', '9007199254740990')
    assert.deepEqual(await shown(), { previous: 2 ** 53 - 1, current: 2 ** 53 - 2 })
    for (const [previous, current] of [
      ['9007199254740993', '1'],
      ['9007199254740995', '9007199254740993'],
    ] as const) {
      await setUnits(previous, current)
      await assert.rejects(shown, AdapterError)
    }
  })
})
