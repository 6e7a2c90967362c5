import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { sql, type RawBuilder } from 'kysely'
import { fill, onEveryDatabase } from './databases.test.support.js'
import { randomBook } from './random-book.test.support.js'

const now = new Date('2026-11-24T12:00:00Z')

/** What no answer can say, so that one such record would spoil the page or the widget that it is in. */
const UNSAYABLE: readonly [what: string, change: RawBuilder<unknown>][] = [
  [
    'a report under review without a kind',
    sql`update lmp.billing_reports set status = 'under-review', kind = null`,
  ],
  ['a billing report of no month', sql`update lmp.billing_reports set cycle = '2026-13'`],
  ['a usage report of no month', sql`update lmp.usage_reports set cycle = 'October'`],
  ['units of no month', sql`update lmp.units set cycle = '0000-01'`],
  ['fewer units than none', sql`update lmp.units set provisioned = -1`],
  ['fewer units to bill than none', sql`update lmp.units set chargeable = -1`],
  ['a partner acquired at no time', sql`update lmp.partners set acquired_on = 'infinity'`],
  ['a customer of the year 10000', sql`update lmp.customers set created_on = '10000-01-01'`],
  ['a plan made before all time', sql`update lmp.service_plans set created_on = '-infinity'`],
  ['a sale at no time', sql`update lmp.licenses set full_since = 'infinity'`],
  ['a threshold below none', sql`update lmp.accounts set decrease_value = -1`],
  ['a threshold that no number holds', sql`update lmp.accounts set decrease_value = 9007199254740992`],
  ['a threshold of people', sql`update lmp.accounts set decrease_kind = 'people'`],
  ['new partners of no day', sql`update lmp.accounts set overview_days = 0`],
  ['inactive partners of no day', sql`update lmp.accounts set inactive_days = 0`],
]

onEveryDatabase('a record that the contract has no words for', database => {
  before(() => fill(database.db, randomBook(1), now))

  for (const [what, change] of UNSAYABLE)
    it(`is refused: ${what}`, () => assert.rejects(change.execute(database.db), { code: '23514' }))
})
