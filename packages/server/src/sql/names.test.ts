import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { AdapterError, DashboardAdapter, DrillDownOf } from '@lmp-widgets/data-adapter'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { sql } from 'kysely'
import { fill, onEveryDatabase } from './databases.test.support.js'
import { NOW, nameOf, randomBook, viewersOf } from './random-book.test.support.js'
import { sqlAdapter } from './sql-adapter.js'

const now = () => NOW

onEveryDatabase('a name in the SQL', database => {
  it('pages through names that are too long for a cursor, in every order', async () => {
    const book = randomBook(5)
    const rename = <R extends { name: string }>(row: R, i: number): R => ({
      ...row,
      name: `${'ü'.repeat(1_200)}${i % 3}`,
    })
    book.customers = book.customers.map(rename)
    book.partners = book.partners.map(rename)
    await fill(database.db, book)
    const [viewer] = viewersOf(book)
    const drillDown = { screen: 'customers', filter: {} } as const
    for (const sort of ['name', '-name', 'partnerName', '-partnerName'] as const) {
      const [expected, actual] = await Promise.all(
        [new MemoryAdapter(book, viewer!, { now }), sqlAdapter(database.db, viewer!, { now })].map(adapter =>
          idsOf(adapter, drillDown, sort, 5, 200),
        ),
      )
      assert.deepEqual(actual, expected)
      assert.equal(new Set(actual).size, actual!.length)
      assert.ok(actual!.length > 6)
    }
  })

  it('refuses to go on from a row with a name too long for a cursor that has another one by now', async () => {
    const book = randomBook(5)
    book.customers = book.customers.map((row, i) => ({ ...row, name: `${'ü'.repeat(1_200)}${i}` }))
    await fill(database.db, book)
    const [viewer] = viewersOf(book)
    const adapter = sqlAdapter(database.db, viewer!, { now })
    const drillDown = { screen: 'customers', filter: {} } as const
    const { rows, nextCursor: cursor } = await adapter.list(drillDown, { limit: 2 })
    await adapter.list(drillDown, { limit: 2, cursor })
    await sql`update lmp.customers set name = 'z', folded_name = 'z' where id = ${rows[1]!.id}`.execute(
      database.db,
    )
    await assert.rejects(
      () => adapter.list(drillDown, { limit: 2, cursor }),
      (error: AdapterError) => error.code === 'invalid-request' && error.field === 'cursor',
    )
  })

  it('lists what any part of a name finds, frequent or rare, as the records in memory do', async () => {
    const book = randomBook(5)
    // Alike in the 200 characters that are ordered first, or too long for an entry of the index of names.
    const starts = ['', 'x'.repeat(250), '東'.repeat(600)]
    const copies = Array.from({ length: 900 }, (_, i) => {
      const original = book.customers[i % book.customers.length]!
      const start = starts[i % 20] ?? original.name.slice(0, 50)
      return { ...original, id: `copy-${i}`, name: `${start} Group ${(i * 31) % 11}` }
    })
    book.customers.push(...copies)
    await fill(database.db, book)
    for (const viewer of viewersOf(book).filter(({ role }) => role === 'administrator')) {
      const expected = new MemoryAdapter(book, viewer, { now })
      const actual = sqlAdapter(database.db, viewer, { now })
      for (const name of ['', 'g', 'gr', 'Group', 'Group 3', 'ü', 'z'])
        for (const sort of ['name', '-name', '-partnerName'] as const) {
          const drillDown = { screen: 'customers', filter: { name } } as const
          for (const limit of [1, 1000])
            assert.deepEqual(
              await actual.list(drillDown, { sort, limit }),
              await expected.list(drillDown, { sort, limit }),
            )
          assert.deepEqual(
            await idsOf(actual, drillDown, sort, 53),
            await idsOf(expected, drillDown, sort, 53),
            `${name} by ${sort}, for ${nameOf(viewer)}`,
          )
        }
    }
  })

  it('finds a name however it is written, on every screen that is searched', async () => {
    const book = randomBook(5)
    const written = ['STRASSE', 'straße', 'Ärger', 'A\u0308rger', 'ΟΔΥΣΣΕΥΣ', 'οδυσσευς']
    const rename = <R extends object>(row: R, i: number): R => ({
      ...row,
      name: written[i % written.length],
    })
    const [one] = book.partners
    for (const i of written.keys()) book.partners.push({ ...one!, id: `copy-${i}` })
    book.customers = book.customers.map(rename)
    book.partners = book.partners.map(rename)
    book.servicePlans = book.servicePlans.map(rename)
    await fill(database.db, book)
    const [viewer] = viewersOf(book)
    const expected = new MemoryAdapter(book, viewer!, { now })
    const actual = sqlAdapter(database.db, viewer!, { now })
    for (const screen of ['customers', 'partners', 'service-plans'] as const)
      for (const name of ['ss', 'ß', 'strasse', 'är', 'a\u0308', 'ΔΥΣ', 'ευς']) {
        const drillDown = { screen, filter: { name } } as const
        const list = await actual.list(drillDown, {})
        assert.deepEqual(list, await expected.list(drillDown, {}), `${screen} named ${name}`)
        assert.ok(list.total > 0, `${screen} named ${name}`)
      }
  })
})

/** The rows of all pages of that many. */
async function idsOf(
  adapter: DashboardAdapter,
  drillDown: DrillDownOf<'customers'>,
  sort: string,
  limit: number,
  longestCursor = 12_000,
): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await adapter.list!(drillDown, { limit, sort, ...(cursor && { cursor }) })
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.nextCursor
    assert.ok((cursor?.length ?? 0) < longestCursor)
  } while (cursor)
  return ids
}
