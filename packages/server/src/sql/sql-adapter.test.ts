import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  AdapterError,
  type DashboardAdapter,
  type DrillDown,
  type DrillDownOf,
} from '@lmp-widgets/data-adapter'
import { laws } from '@lmp-widgets/data-adapter/laws'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import {
  addDays,
  cycleOf,
  endOf,
  openBook,
  type Book,
  type Partner,
  type Viewer,
} from '@lmp-widgets/data-adapter/records'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Database } from '../embedded/open-database.js'
import { compare, withoutZeros } from './compare.test.support.js'
import { DATABASES, openTestDatabase } from './databases.test.support.js'
import { loadBook } from './load-book.js'
import { sqlRecords } from './open-records.js'
import { chunksOf, NOW, Random, randomBook, viewersOf } from './random-book.test.support.js'
import { randomDrillDown } from './random-drill-down.test.support.js'
import { sqlAdapter } from './sql-adapter.js'

const now = () => NOW

for (const kind of DATABASES) {
  describe(`the SQL on ${kind}`, () => {
    let database: Database
    before(async () => {
      database = await openTestDatabase(kind)
    })
    after(() => database.close())

    const fill = async (book: Book) => {
      await sql`truncate lmp.accounts cascade`.execute(database.db)
      await sql`truncate lmp.partner_license_statuses, lmp.totals, lmp.units, lmp.unit_falls, lmp.name_totals`.execute(
        database.db,
      )
      await loadBook(database.db, chunksOf(book), { now: NOW })
    }

    describe('keeps the laws', () => {
      const book = randomBook(7)
      before(() => fill(book))
      for (const viewer of viewersOf(book)) {
        for (const law of laws) {
          it(`${law.name}, for ${nameOf(viewer)}`, () =>
            law.check(sqlAdapter(database.db, viewer, { now }), { choices: 2, maxRows: 60 }))
        }
      }
    })

    it('answers the rest of a batch when one question of it fails', async () => {
      await fill(randomBook(7))
      const adapter = sqlAdapter(database.db, { accountId: 'distributor', role: 'administrator' }, { now })
      const widgets = ['active-partners', 'chargeable-unit-decrease', 'enabled-customers'] as const
      await sql`alter table lmp.unit_falls rename to put_away`.execute(database.db)
      const outcomes: string[] = []
      for await (const outcome of adapter.loadMany(widgets.map(widget => ({ widget }))))
        outcomes.push('error' in outcome ? outcome.error.code : outcome.answer.state)
      await sql`alter table lmp.put_away rename to unit_falls`.execute(database.db)
      assert.deepEqual(outcomes, ['ready', 'server', 'ready'])
    })

    it('pages through names that are too long for a cursor, in every order', async () => {
      const book = randomBook(5)
      const rename = <R extends { name: string }>(row: R, i: number): R => ({
        ...row,
        name: `${'ü'.repeat(1_200)}${i % 3}`,
      })
      book.customers = book.customers.map(rename)
      book.partners = book.partners.map(rename)
      await fill(book)
      const [viewer] = viewersOf(book)
      const drillDown = { screen: 'customers', filter: {} } as const
      for (const sort of ['name', '-name', 'partnerName', '-partnerName'] as const) {
        const [expected, actual] = await Promise.all(
          [new MemoryAdapter(book, viewer!, { now }), sqlAdapter(database.db, viewer!, { now })].map(
            adapter => idsOf(adapter, drillDown, sort, 5, 200),
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
      await fill(book)
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
      await fill(book)
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
              await idsOf(actual, drillDown, sort, 5),
              await idsOf(expected, drillDown, sort, 5),
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
      await fill(book)
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

    it('answers as the records in memory do', async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), async seed => {
          const book = randomBook(seed)
          await fill(book)
          for (const viewer of viewersOf(book)) {
            const [expected, actual] = [
              new MemoryAdapter(book, viewer, { now }),
              sqlAdapter(database.db, viewer, { now }),
            ]
            const { widgets } = await expected.manifest()
            assert.deepEqual(await actual.manifest(), await expected.manifest())
            for (const widget of widgets) {
              const request = { widget } as Parameters<typeof expected.load>[0]
              assert.deepEqual(
                await actual.load(request),
                await expected.load(request),
                `${widget}, ${nameOf(viewer)}`,
              )
            }
          }
        }),
        { numRuns: 4 },
      )
    })

    it('counts, lists and orders any filter as the records in memory do', async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), async seed => {
          const book = randomBook(seed)
          await fill(book)
          const random = new Random(seed)
          for (const viewer of viewersOf(book).filter(({ role }) => role === 'administrator')) {
            await openBook(book)(viewer, NOW, expected =>
              sqlRecords(database.db)(viewer, NOW, async actual => {
                assert.deepEqual(await actual.products(), await expected.products())
                for (let round = 0; round < 40; round++)
                  await compare(actual, expected, randomDrillDown(random), random)
              }),
            )
          }
        }),
        { numRuns: 5 },
      )
    })

    it('knows how many there were at the end of every day on which something happened', async () => {
      const book = randomBook(5)
      // A status from before its row began, as one that was taken over from another system has.
      const [old] = book.partners
      Object.assign(old!, { status: 'suspended', statusSince: addDays(old!.acquiredOn, -40) })
      await fill(book)
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
      await fill(book)
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
      await fill(book)
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

    it('tells of the newest partners what they have, each its own', async () => {
      for (const seed of [5, 6, 7]) {
        const book = randomBook(seed)
        for (const account of book.accounts) account.overviewDays = 1000
        // More than are shown, of one day.
        const [one] = book.partners
        for (let i = 0; i < 12; i++)
          book.partners.push({ ...one!, id: `copy-${i}`, acquiredOn: '2024-06-01' })
        await fill(book)
        const [viewer] = viewersOf(book)
        const [expected, actual] = await Promise.all(
          [new MemoryAdapter(book, viewer!, { now }), sqlAdapter(database.db, viewer!, { now })].map(
            async adapter => {
              const answer = await adapter.load({ widget: 'new-partner-overview' })
              return answer.state === 'ready' ? answer.data.partners : []
            },
          ),
        )
        assert.deepEqual(actual, expected)
        for (const has of ['fullLicenses', 'trialLicenses', 'chargeableUnits'] as const)
          assert.ok(new Set(actual!.map(partner => partner[has])).size > 1, has)
      }
    })

    it('counts an empty status like any other', async () => {
      const book = randomBook(5)
      book.usageReports = book.usageReports.map((report, i) =>
        i % 2 ? { ...report, status: '' as 'approved' } : report,
      )
      await fill(book)
      const [viewer] = viewersOf(book)
      const [expected, actual] = await Promise.all(
        [new MemoryAdapter(book, viewer!, { now }), sqlAdapter(database.db, viewer!, { now })].map(adapter =>
          adapter.load({ widget: 'usage-report-status' }),
        ),
      )
      assert.deepEqual(actual, expected)
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
      await fill(book)
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

    it('lists the licenses of a product that is not listed, under its id', async () => {
      const book = randomBook(5)
      const [viewer] = viewersOf(book)
      book.licenses = book.licenses.map(license => ({ ...license, productId: 'unlisted' }))
      await fill(book)
      const adapters = [new MemoryAdapter(book, viewer!, { now }), sqlAdapter(database.db, viewer!, { now })]
      const [expected, actual] = await Promise.all(
        adapters.map(async adapter => (await adapter.list({ screen: 'partners', filter: {} }, {})).rows),
      )
      assert.deepEqual(actual, expected)
      assert.ok(actual!.some(({ licenses }) => licenses[0]?.productName === 'unlisted'))
    })

    it('refuses the row whose units a number cannot hold exactly, and rounds none', async () => {
      const book = randomBook(5)
      const [viewer] = viewersOf(book)
      const { accountId, id: partnerId } = book.partners[0]!
      book.units = ['2026-09', '2026-10'].map((cycle, month) => ({
        ...{ accountId, partnerId, productId: 'd0', cycle },
        ...{ provisioned: 2 - month, chargeable: 2 - month },
      }))
      await fill(book)
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

    it('takes a license for one of its customer’s partner, whatever its row says', async () => {
      const book = randomBook(7)
      const [license] = book.licenses
      const other = book.partners.find(
        ({ accountId, id }) => accountId === license!.accountId && id !== license!.partnerId,
      )!
      const astray = book.licenses.map(each => ({ ...each, partnerId: other.id }))
      await fill({ ...book, licenses: astray })
      const same = async () => {
        for (const viewer of viewersOf(book).filter(({ role }) => role === 'administrator'))
          for (const screen of ['customers', 'partners'] as const) {
            const drillDown = { screen, filter: {} } as const
            const [expected, actual] = [
              new MemoryAdapter(book, viewer, { now }),
              sqlAdapter(database.db, viewer, { now }),
            ]
            const may = (await expected.manifest()).screens.includes(screen)
            if (may)
              assert.deepEqual(
                await actual.list!(drillDown, {}),
                await expected.list(drillDown, {}),
                `${screen}, for ${nameOf(viewer)}`,
              )
          }
      }
      await same()
      await sql`update lmp.licenses set partner_id = ${other.id} where account_id = ${other.accountId}`.execute(
        database.db,
      )
      await same()
    })

    it('has no account that is not there', async () => {
      const adapter = sqlAdapter(database.db, { accountId: 'nobody', role: 'administrator' }, { now })
      await assert.rejects(
        () => adapter.manifest(),
        error => error instanceof AdapterError && error.code === 'not-found',
      )
    })
  })
}

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

function nameOf({ accountId, role, partner }: Viewer): string {
  return partner ? `a ${partner.type} user of the ${accountId}` : `the ${accountId}'s ${role}`
}
