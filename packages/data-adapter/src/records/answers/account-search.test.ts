import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, data } from '../tiny-book.test.support.js'

describe('a search', () => {
  it('without a text says what can be searched', async () => {
    assert.deepEqual(await data('account-search'), {
      kinds: ['customer', 'partner'],
      kind: 'customer',
      text: '',
      matches: [],
    })
    assert.equal((await data('account-search', { text: '  ' })).total, undefined)
  })

  it('finds a part of the name in any case, and tells companies of one name apart', async () => {
    const { matches, total } = await data('account-search', { kind: 'partner', text: ' CLOUD ' })
    assert.deepEqual(
      matches.map(({ id, city }) => [id, city]),
      [
        ['fir-1', 'Reno'],
        ['fir-2', 'Bend'],
      ],
    )
    assert.equal(total?.value, 2)
    const one = await data('account-search', { kind: 'partner', text: 'cloud', limit: 1 })
    assert.deepEqual([one.matches.length, one.total?.value], [1, 2])
  })

  it('knows no wildcard and every script', async () => {
    const found = async (text: string, kind: 'partner' | 'customer' = 'customer') =>
      (await data('account-search', { kind, text })).matches.map(({ id }) => id)
    assert.deepEqual(await found('οδος'), ['c3'])
    assert.deepEqual(await found('STRASSE'), ['c4'])
    assert.deepEqual(await found('%'), [])
    assert.deepEqual(await found('%_', 'partner'), ['gum'])
    assert.deepEqual(await found("'s", 'partner'), ['gum'])
    assert.deepEqual(await found('クラウド', 'partner'), ['cedar'])
  })

  it('is only for what may be opened', async () => {
    const manager = as('customer-account-manager')
    assert.deepEqual((await data('account-search', {}, manager)).kinds, ['customer'])
    const refused = manager.load({ widget: 'account-search', params: { kind: 'partner', text: 'a' } })
    await assert.rejects(refused, { code: 'forbidden' })
    assert.equal((await as('license-manager').load({ widget: 'account-search' })).state, 'forbidden')
  })
})
