import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { AdapterError } from '../contract/adapter-error.js'
import type { DrillDown } from '../contract/drill-down.js'
import { isStorable } from '../records/text.js'
import { decodeCursor, encodeCursor, placeOf } from './cursor.js'
import { readSlice } from './slice.js'

const LIST: DrillDown = { screen: 'customers', filter: { status: 'enabled', product: 'p1' } }
const BY_NAME = { key: 'name', descending: false }
const texts = fc.string({ unit: 'binary' }).filter(isStorable)

function refused(field: string) {
  return (error: unknown) =>
    error instanceof AdapterError && error.code === 'invalid-request' && error.field === field
}

describe('a cursor', () => {
  it('brings back the place, whatever the name', () => {
    fc.assert(
      fc.property(texts, texts, (value, id) => {
        const cursor = encodeCursor(LIST, BY_NAME, { value, id })
        assert.match(cursor, /^[\w-]+$/)
        assert.deepEqual(decodeCursor(LIST, BY_NAME, cursor), { value, id })
      }),
    )
  })

  it('belongs to one list, however its filter was built', () => {
    const cursor = encodeCursor(LIST, BY_NAME, { value: 'a', id: '1' })
    const same: DrillDown = { screen: 'customers', filter: { product: 'p1', status: 'enabled' } }
    assert.deepEqual(decodeCursor(same, BY_NAME, cursor), { value: 'a', id: '1' })
  })

  it('of another list, another order, or made up, is refused', () => {
    const cursor = encodeCursor(LIST, BY_NAME, { value: 'a', id: '1' })
    const other: DrillDown = { screen: 'customers', filter: { status: 'disabled', product: 'p1' } }
    assert.throws(() => decodeCursor(other, BY_NAME, cursor), refused('cursor'))
    assert.throws(() => decodeCursor({ screen: 'customers', filter: {} }, BY_NAME, cursor), refused('cursor'))
    assert.throws(() => decodeCursor(LIST, { key: 'name', descending: true }, cursor), refused('cursor'))
    assert.throws(() => decodeCursor(LIST, { key: 'status', descending: false }, cursor), refused('cursor'))
    fc.assert(
      fc.property(fc.string(), text =>
        assert.throws(() => decodeCursor(LIST, BY_NAME, text), refused('cursor')),
      ),
    )
  })

  it('of a name that is too long for a URL carries the id alone, and the row has the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1001, maxLength: 3000 }).filter(isStorable),
        value => {
          const cursor = encodeCursor(LIST, BY_NAME, { value, id: '1' })
          assert.ok(cursor.length < 12_000)
          const mark = decodeCursor(LIST, BY_NAME, cursor)
          assert.deepEqual(placeOf(mark, value), { value, id: '1' })
          assert.throws(() => placeOf(mark, undefined), refused('cursor'))
          assert.throws(() => placeOf(mark, `${value}x`), refused('cursor'))
        },
      ),
    )
    const controls = encodeCursor(LIST, BY_NAME, { value: '\u0001'.repeat(1000), id: '1' })
    assert.ok(controls.length < 12_000)
    const byDate = { key: 'createdOn', descending: false }
    const forged = encodeCursor(LIST, byDate, { value: 'x'.repeat(1001), id: '1' })
    assert.throws(() => decodeCursor(LIST, byDate, forged), refused('cursor'))
  })

  it('with a value that its column cannot hold is refused', () => {
    const byDate = { key: 'createdOn', descending: false }
    assert.throws(
      () => decodeCursor(LIST, byDate, encodeCursor(LIST, byDate, { value: '2026-02-30', id: '1' })),
      refused('cursor'),
    )
    const reports: DrillDown = { screen: 'usage-reports', filter: {} }
    const byCycle = { key: 'cycle', descending: true }
    for (const value of ['2026-13', '2026-10-01', 'x']) {
      const forged = encodeCursor(reports, byCycle, { value, id: '1' })
      assert.throws(() => decodeCursor(reports, byCycle, forged), refused('cursor'))
    }
    assert.throws(
      () => decodeCursor(LIST, BY_NAME, encodeCursor(LIST, BY_NAME, { value: 'a\0', id: '1' })),
      refused('cursor'),
    )
  })

  it('with an id that no row can have is refused', () => {
    for (const id of ['1\0', '\ud800', 1 as unknown as string]) {
      const forged = encodeCursor(LIST, BY_NAME, { value: 'a', id })
      assert.throws(() => decodeCursor(LIST, BY_NAME, forged), refused('cursor'), JSON.stringify(id))
    }
  })
})

describe('a page request', () => {
  it('is 50 rows in the screen’s own order unless it says otherwise', () => {
    assert.deepEqual(readSlice(LIST), { limit: 50, sort: BY_NAME, after: undefined })
    assert.deepEqual(readSlice({ screen: 'usage-reports', filter: {} }).sort, {
      key: 'cycle',
      descending: true,
    })
    assert.deepEqual(readSlice({ screen: 'usage-reports', filter: {} }, { sort: 'cycle' }).sort, {
      key: 'cycle',
      descending: false,
    })
    assert.deepEqual(readSlice(LIST, { sort: '-createdOn', limit: 1000 }).sort, {
      key: 'createdOn',
      descending: true,
    })
  })

  it('with a wrong limit or order is refused by name', () => {
    for (const limit of [0, -1, 1001, 1.5, NaN, Infinity, '5' as unknown as number]) {
      assert.throws(() => readSlice(LIST, { limit }), refused('limit'))
    }
    for (const sort of ['', '-', '--name', 'acquiredOn', 'toString', 'name desc']) {
      assert.throws(() => readSlice(LIST, { sort }), refused('sort'))
    }
  })
})
