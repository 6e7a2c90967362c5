import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Widget } from '../contract/widgets.js'
import { TINY_NOW, tinyBook } from './book.fixtures.js'
import { listRecords } from './list-records.js'
import type { ListQuery, Lists } from './lists.js'
import { RecordAdapter } from './record-adapter.js'

const [account] = tinyBook().accounts
const viewer = { accountId: account!.id, role: 'administrator' } as const
const rows = Array.from({ length: 7 }, (_, index) => ({ id: `${index}`, acquiredOn: '2026-10-01' }))

/** Where each list answers so. */
const over = (list: (query: ListQuery) => unknown) => {
  const answers = async (query: ListQuery) => list(query)
  const lists = {
    customers: answers,
    partners: answers,
    'usage-reports': answers,
  } as unknown as Lists['lists']
  return new RecordAdapter(listRecords({ account: account!, lists }), viewer, { now: () => TINY_NOW })
}

describe('a list that would make a wrong number', () => {
  const PART = 'must have "rows", and a "total" that is a whole number'
  for (const [what, list, widget, message] of [
    ['has no total', () => ({ rows }), 'enabled-customers', `"customers" ${PART}`],
    ['has a text as total', () => ({ total: '7', rows }), 'usage-report-status', `"usage-reports" ${PART}`],
    ['has a total below 0', () => ({ total: -1, rows }), 'enabled-customers', `"customers" ${PART}`],
    ['has no rows', () => ({ total: 7 }), 'new-partner-acquisition', `"partners" ${PART}`],
    ['is a page of a proxy', () => '<html>', 'customer-license-status', `"customers" ${PART}`],
    ['is nothing', () => undefined, 'account-search', `"customers" ${PART}`],
    [
      'ignores a filter',
      () => ({ total: 7, rows }),
      'usage-report-status',
      '"usage-reports" has 7 rows, but by status 28: apply the filter "status"',
    ],
    [
      'has a word that nobody knows',
      ({ filter }) => ({ total: 'status' in filter ? 1 : 7, rows }),
      'usage-report-status',
      '"usage-reports" has 7 rows, but by status 4: name the missing ones in "words"',
    ],
    [
      'gives no more than its first rows',
      ({ offset }) => ({ total: 9, rows: offset === 0 ? rows : [] }),
      'new-partner-acquisition',
      '"partners" has a total of 9, but ended after 7 rows',
    ],
    [
      'counts fewer rows than it has',
      () => ({ total: 6, rows }),
      'new-partner-acquisition',
      '"partners" has a total of 6, but ended after 7 rows',
    ],
  ] as [string, (query: ListQuery) => unknown, Widget, string][])
    it(`is refused, with what is wrong with it: it ${what}`, async () => {
      const request = { widget, ...(widget === 'account-search' && { params: { text: 'a' } }) }
      await assert.rejects(over(list).load(request as { widget: Widget }), {
        code: 'invalid-answer',
        message: `The list ${message}.`,
      })
    })
})
