import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemoryAdapter } from '../adapters/memory.js'
import type { Partner } from './book.js'
import { TINY_NOW, tinyBook } from './book.fixtures.js'

/** The tiny book with a dozen new partners of one name. */
function bookOfMany() {
  const book = tinyBook()
  const model = book.partners.find(({ accountId }) => accountId === 'northwind') as Partner
  for (let place = 1; place <= 12; place++)
    book.partners.push({ ...model, id: `many-${place}`, name: `Manifold ${place}`, acquiredOn: '2026-11-24' })
  return book
}

const viewer = { accountId: 'northwind', role: 'administrator' } as const
const adapter = new MemoryAdapter(bookOfMany(), viewer, { now: () => TINY_NOW })

describe('of many companies', () => {
  it('a search shows eight, or as many as were asked for, and counts all', async () => {
    for (const [limit, shown] of [
      [undefined, 8],
      [9, 9],
      [50, 12],
    ] as const) {
      const params = { kind: 'partner', text: 'manifold', ...(limit && { limit }) } as const
      const answer = await adapter.load({ widget: 'account-search', params })
      assert.ok(answer.state === 'ready')
      assert.deepEqual([answer.data.matches.length, answer.data.total?.value], [shown, 12])
    }
  })

  it('the overview shows the ten newest, and counts all', async () => {
    const answer = await adapter.load({ widget: 'new-partner-overview' })
    assert.ok(answer.state === 'ready')
    const { partners, total } = answer.data
    assert.equal(partners.length, 10)
    assert.ok(partners.every(({ name }) => name.startsWith('Manifold')))
    assert.ok(total.value > 12)
  })
})
