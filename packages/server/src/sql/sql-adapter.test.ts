import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { AdapterError } from '@lmp-widgets/data-adapter'
import { laws } from '@lmp-widgets/data-adapter/laws'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { openBook } from '@lmp-widgets/data-adapter/records'
import fc from 'fast-check'
import { sql } from 'kysely'
import { compare } from './compare.test.support.js'
import { fill, onEveryDatabase } from './databases.test.support.js'
import { sqlRecords } from './open-records.js'
import { NOW, nameOf, Random, randomBook, viewersOf } from './random-book.test.support.js'
import { randomDrillDown } from './random-drill-down.test.support.js'
import { sqlAdapter } from './sql-adapter.js'

const now = () => NOW

onEveryDatabase('the SQL', database => {
  describe('keeps the laws', () => {
    const book = randomBook(7)
    before(() => fill(database.db, book))
    for (const viewer of viewersOf(book)) {
      for (const law of laws) {
        it(`${law.name}, for ${nameOf(viewer)}`, () =>
          law.check(sqlAdapter(database.db, viewer, { now }), { choices: 2, maxRows: 60 }))
      }
    }
  })

  it('answers the rest of a batch when one question of it fails', async () => {
    await fill(database.db, randomBook(7))
    const adapter = sqlAdapter(database.db, { accountId: 'distributor', role: 'administrator' }, { now })
    const widgets = ['active-partners', 'chargeable-unit-decrease', 'enabled-customers'] as const
    await sql`alter table lmp.unit_falls rename to put_away`.execute(database.db)
    const outcomes: string[] = []
    for await (const outcome of adapter.loadMany(widgets.map(widget => ({ widget }))))
      outcomes.push('error' in outcome ? outcome.error.code : outcome.answer.state)
    await sql`alter table lmp.put_away rename to unit_falls`.execute(database.db)
    assert.deepEqual(outcomes, ['ready', 'server', 'ready'])
  })

  it('answers as the records in memory do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async seed => {
        const book = randomBook(seed)
        await fill(database.db, book)
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
        await fill(database.db, book)
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

  it('tells of the newest partners what they have, each its own', async () => {
    for (const seed of [5, 6, 7]) {
      const book = randomBook(seed)
      for (const account of book.accounts) account.overviewDays = 1000
      // More than are shown, of one day.
      const [one] = book.partners
      for (let i = 0; i < 12; i++) book.partners.push({ ...one!, id: `copy-${i}`, acquiredOn: '2024-06-01' })
      await fill(database.db, book)
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
    await fill(database.db, book)
    const [viewer] = viewersOf(book)
    const [expected, actual] = await Promise.all(
      [new MemoryAdapter(book, viewer!, { now }), sqlAdapter(database.db, viewer!, { now })].map(adapter =>
        adapter.load({ widget: 'usage-report-status' }),
      ),
    )
    assert.deepEqual(actual, expected)
  })

  it('lists the licenses of a product that is not listed, under its id', async () => {
    const book = randomBook(5)
    const [viewer] = viewersOf(book)
    book.licenses = book.licenses.map(license => ({ ...license, productId: 'unlisted' }))
    await fill(database.db, book)
    const adapters = [new MemoryAdapter(book, viewer!, { now }), sqlAdapter(database.db, viewer!, { now })]
    const [expected, actual] = await Promise.all(
      adapters.map(async adapter => (await adapter.list({ screen: 'partners', filter: {} }, {})).rows),
    )
    assert.deepEqual(actual, expected)
    assert.ok(actual!.some(({ licenses }) => licenses[0]?.productName === 'unlisted'))
  })

  it('takes a license for one of its customer’s partner, whatever its row says', async () => {
    const book = randomBook(7)
    const [license] = book.licenses
    const other = book.partners.find(
      ({ accountId, id }) => accountId === license!.accountId && id !== license!.partnerId,
    )!
    const astray = book.licenses.map(each => ({ ...each, partnerId: other.id }))
    await fill(database.db, { ...book, licenses: astray })
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
