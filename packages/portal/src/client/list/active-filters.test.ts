import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseDrillDown, type Page, type Screen } from '@lmp-widgets/data-adapter'
import { activeFilters, type KnownNames } from './active-filters.js'

const NAMELESS: KnownNames = { products: [], page: undefined, partnerName: undefined }

/** What the chips above the list of that address say. */
function chips(screen: Screen, query: string, known: Partial<KnownNames> = {}) {
  const { drillDown } = parseDrillDown(screen, new URLSearchParams(query))
  return activeFilters(drillDown, { ...NAMELESS, ...known }).map(({ text }) => text)
}

const listOf = (row: object) => ({ rows: [row] }) as unknown as Page

describe('the filters that apply to a list', () => {
  it('are said in words, each by itself', () => {
    const partners =
      'name=cedar&status=active&type=msp&license-status=in-grace-period&acquired-from=2026-01-02' +
      '&acquired-before=2026-03-04&without-full-sale=true'
    assert.deepEqual(chips('partners', partners), [
      'Name contains “cedar”',
      'Status: Active',
      'Type: MSP',
      'License status: In grace period',
      'Acquired from 2 Jan 2026',
      'Acquired before 4 Mar 2026',
      'Without full-license sale',
    ])
    assert.deepEqual(chips('service-plans', 'version=trial'), ['Version: Trial'])
    assert.deepEqual(chips('billing-reports', 'cycle=2026-10&status=under-review&kind=manual'), [
      'Cycle: Oct 2026',
      'Status: Under review',
      'Kind: Manual',
    ])
  })

  it('are none of a list that is not filtered', () => {
    for (const screen of [
      'partners',
      'customers',
      'service-plans',
      'usage-reports',
      'billing-reports',
    ] as const)
      assert.deepEqual(chips(screen, ''), [])
  })

  it('name a company by the row that is found', () => {
    assert.deepEqual(chips('partners', 'id=p1', { page: listOf({ name: 'Cedar' }) }), ['Partner: Cedar'])
    assert.deepEqual(chips('customers', 'id=c1', { page: listOf({ name: 'Cotton' }) }), ['Customer: Cotton'])
  })

  it('name the partner of a list by its rows, or as it was looked up where there are none', () => {
    const page = listOf({ partnerName: 'Cedar' })
    assert.deepEqual(chips('customers', 'partner=p1', { page }), ['Partner: Cedar'])
    assert.deepEqual(chips('usage-reports', 'partner=p1', { partnerName: 'Birch' }), ['Partner: Birch'])
  })

  it('name a product, also that of a decrease, whose threshold is in per cent or in units', () => {
    const products = [{ value: 'd1', label: 'Mail' }]
    const decrease = 'decrease-product=d1&decrease-cycle=2026-10&decrease-threshold='
    assert.deepEqual(chips('service-plans', 'product=d1', { products }), ['Product: Mail'])
    assert.deepEqual(chips('partners', `${decrease}10-percent`, { products }), [
      'Decrease in Mail, Oct 2026, over 10%',
    ])
    assert.deepEqual(chips('partners', `${decrease}1200-units`, { products }), [
      'Decrease in Mail, Oct 2026, over 1,200 units',
    ])
    assert.deepEqual(chips('partners', `${decrease}1-units`, { products }), [
      'Decrease in Mail, Oct 2026, over 1 unit',
    ])
  })

  it('have an id where its name is not known', () => {
    assert.deepEqual(chips('customers', 'id=c1'), ['Customer: c1'])
    assert.deepEqual(chips('customers', 'product=d1&partner=p1'), ['Product: d1', 'Partner: p1'])
  })
})
