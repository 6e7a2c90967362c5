import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemoryAdapter } from '../adapters/memory.js'
import type { DrillDown, DrillDownOf, Screen } from '../contract/drill-down.js'
import type { PageRequest } from '../contract/rows.js'
import type { Widget, WidgetData, WidgetParams } from '../contract/widgets.js'
import { TINY_NOW, tinyBook } from './book.fixtures.js'
import type { Role, Viewer } from './viewer.js'

const book = tinyBook()

function as(role: Role, more: Partial<Viewer> = {}, now = TINY_NOW): MemoryAdapter {
  return new MemoryAdapter(book, { accountId: 'northwind', role, ...more }, { now: () => now })
}

const admin = as('administrator')

async function data<W extends Widget>(
  widget: W,
  params?: WidgetParams[W],
  adapter = admin,
): Promise<WidgetData[W]> {
  const answer = await adapter.load<W>({ widget, ...(params && { params }) } as never)
  assert.equal(answer.state, 'ready')
  return (answer as { data: WidgetData[W] }).data
}

async function ids<S extends Screen>(drillDown: DrillDownOf<S>, page: PageRequest = {}, adapter = admin) {
  const { rows } = await adapter.list<S>(drillDown, page)
  return rows.map(({ id }) => id)
}

const values = (counts: readonly { status?: string; kind?: string; value: number }[]) =>
  Object.fromEntries(counts.map(({ status, kind, value }) => [kind ?? status, value]))

describe('a number', () => {
  it('comes with the list behind it', async () => {
    const { value, drillDown } = await data('enabled-customers')
    assert.deepEqual([value, drillDown], [9, { screen: 'customers', filter: { status: 'enabled' } }])
    assert.deepEqual(await ids(drillDown as DrillDown, { sort: 'createdOn' }), [
      'c1',
      'c3',
      'c4',
      'c5',
      'c6',
      'c7',
      'c8',
      'c9',
      'c10',
    ])
  })

  it('comes without it for who may not open that screen', async () => {
    const licenseManager = as('license-manager')
    assert.equal((await data('enabled-customers', {}, licenseManager)).drillDown, undefined)
    assert.equal((await data('enabled-customers', {}, licenseManager)).value, 9)
    assert.ok((await data('enabled-service-plans', {}, licenseManager)).drillDown)
    await assert.rejects(licenseManager.list({ screen: 'customers', filter: {} }), { code: 'forbidden' })
  })

  it('has the values at the end of the last 11 months, oldest first', async () => {
    // c1 since January 2025, six more since June, c2 disabled only in November, c9 since the last day of October.
    const { trend } = await data('enabled-customers')
    assert.deepEqual(trend, [8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9])
  })

  it('of active partners remembers who was canceled or suspended, and since when', async () => {
    const { value, trend } = await data('active-partners')
    assert.equal(value, 7)
    // Canceled on 31 October: not active at the end of that day. Suspended on 1 November: still active then.
    assert.deepEqual(trend, [4, 4, 4, 4, 4, 4, 4, 4, 6, 6, 7])
  })

  it('of service plans is of the account’s own, and of an MSP’s own for the MSP', async () => {
    const { value, trend } = await data('enabled-service-plans')
    assert.deepEqual([value, trend], [3, [4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3]])
    const msp = as('administrator', { partner: { id: 'alder', type: 'msp' } })
    assert.equal((await data('enabled-service-plans', {}, msp)).value, 1)
  })
})

describe('license status', () => {
  it('counts a customer with two expired licenses once, and one with several statuses in each', async () => {
    const { statuses } = await data('customer-license-status')
    assert.deepEqual(values(statuses), {
      normal: 4,
      'expiring-soon': 1,
      'in-grace-period': 1,
      expired: 3,
      'exceeded-allocation': 1,
    })
  })

  it('is that of the one license that applies', async () => {
    const holders = (licenseStatus: string, product?: string) =>
      ids(
        { screen: 'customers', filter: { licenseStatus, ...(product && { product }) } },
        { sort: 'createdOn' },
      )
    assert.deepEqual(await holders('normal'), ['c1', 'c6', 'c8', 'c9'])
    assert.deepEqual(await holders('expiring-soon'), ['c4'])
    assert.deepEqual(await holders('in-grace-period'), ['c7'])
    assert.deepEqual(await holders('expired'), ['c2', 'c3', 'c5'])
    assert.deepEqual(await holders('exceeded-allocation'), ['c6'])
  })

  it('and product together mean one license that has both', async () => {
    const holders = (licenseStatus: string, product: string) =>
      ids({ screen: 'customers', filter: { licenseStatus, product } })
    assert.deepEqual(await holders('normal', 'email'), ['c6'])
    assert.deepEqual(await holders('exceeded-allocation', 'email'), [])
    assert.deepEqual(await holders('exceeded-allocation', 'endpoint'), ['c6'])
  })

  it('of partners counts those with a customer in it', async () => {
    const { statuses } = await data('partner-license-status')
    assert.deepEqual(values(statuses), {
      normal: 4,
      'expiring-soon': 1,
      'in-grace-period': 1,
      expired: 2,
      'exceeded-allocation': 1,
    })
    assert.deepEqual(await ids({ screen: 'partners', filter: { licenseStatus: 'expired' } }), [
      'alder',
      'dogwood',
    ])
  })

  it('changes at midnight in the account’s time zone', async () => {
    const later = as('administrator', {}, new Date('2026-11-25T06:00:00Z'))
    const { statuses } = await data('customer-license-status', {}, later)
    // The tenth day of grace is over; l3 has expired into its grace; l1 begins to expire.
    assert.deepEqual(values(statuses), {
      normal: 3,
      'expiring-soon': 2,
      'in-grace-period': 1,
      expired: 4,
      'exceeded-allocation': 1,
    })
  })

  it('is summed up in each row', async () => {
    const { rows } = await admin.list({ screen: 'customers', filter: { partnerId: 'birch' } })
    const licenses = Object.fromEntries(rows.map(({ id, licenses }) => [id, licenses]))
    assert.deepEqual(licenses, {
      c6: [
        { product: 'email', productName: 'Email Protection', status: 'normal', licenses: 1 },
        { product: 'endpoint', productName: 'Endpoint Security', status: 'exceeded-allocation', licenses: 1 },
      ],
      c7: [{ product: 'endpoint', productName: 'Endpoint Security', status: 'in-grace-period', licenses: 1 }],
    })
  })
})

describe('reports', () => {
  it('are those of the last closed month unless another is asked for', async () => {
    const usage = await data('usage-report-status')
    assert.equal(usage.cycle, '2026-10')
    assert.equal(usage.cycles.length, 26)
    assert.deepEqual([usage.cycles[0], usage.cycles[25]], ['2026-10', '2024-09'])
    assert.equal(usage.total.value, 5)
    assert.deepEqual(values(usage.statuses), {
      'msp-preparing': 1,
      'under-review': 1,
      approved: 2,
      rejected: 1,
    })
    const before = await data('usage-report-status', { cycle: '2026-09' })
    assert.deepEqual(values(before.statuses), {
      'msp-preparing': 0,
      'under-review': 0,
      approved: 1,
      rejected: 0,
    })
  })

  it('of a month that is running, or too old, are not offered', async () => {
    for (const cycle of ['2026-11', '2024-08']) {
      const refused = admin.load({ widget: 'usage-report-status', params: { cycle } })
      await assert.rejects(refused, { code: 'invalid-request', field: 'cycle' })
    }
  })

  it('under review split into kinds', async () => {
    const { statuses, total } = await data('billing-report-status')
    assert.equal(total.value, 5)
    assert.deepEqual(values(statuses), {
      'msp-preparing': 0,
      'under-review': 3,
      rejected: 0,
      'submitted-to-vendor': 1,
      completed: 1,
    })
    assert.deepEqual(values(statuses.find(({ status }) => status === 'under-review')?.kinds ?? []), {
      'automatic-without-penalties': 0,
      'automatic-with-penalties': 1,
      manual: 2,
      'returned-by-vendor': 0,
    })
  })

  it('show the units of their partner and cycle', async () => {
    const { rows } = await admin.list({ screen: 'usage-reports', filter: { partnerId: 'alder' } })
    assert.deepEqual(
      rows.map(({ cycle, chargeable }) => [cycle, chargeable]),
      [
        ['2026-11', 1],
        ['2026-10', 130],
        ['2026-09', 150],
      ],
    )
  })

  it('are refused when those units add up to more than a number holds, and rounded never', async () => {
    const ofAlder = async (endpoint: number) => {
      const units = book.units.map(line =>
        line.partnerId === 'alder' && line.productId === 'endpoint' && line.cycle === '2026-10'
          ? { ...line, chargeable: endpoint }
          : line,
      )
      const viewer = { accountId: 'northwind', role: 'administrator' } as const
      const adapter = new MemoryAdapter({ ...book, units }, viewer, { now: () => TINY_NOW })
      return adapter.list({ screen: 'usage-reports', filter: { partnerId: 'alder', cycle: '2026-10' } }, {})
    }
    // The other product has 40.
    assert.equal((await ofAlder(2 ** 53 - 41)).rows[0]?.chargeable, 2 ** 53 - 1)
    for (const endpoint of [2 ** 53 - 40, 2 ** 53 - 39, 2 ** 53 - 1])
      await assert.rejects(ofAlder(endpoint), { name: 'AdapterError', code: 'server' })
  })
})

describe('acquisition', () => {
  it('compares a running month with the same days a year before', async () => {
    const { buckets, current, previous, through, period, periods } = await data('new-partner-acquisition')
    assert.deepEqual(
      [period, periods, through],
      ['2026', ['2026', '2025', '2024', '2023', '2022'], '2026-11-24'],
    )
    assert.deepEqual(
      buckets.map(({ current }) => current?.value),
      [0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 1, undefined],
    )
    // Birch came on 24 November 2025, cedar on the 25th: outside of the same days.
    assert.deepEqual(
      buckets.map(({ previous }) => previous.value),
      [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
    )
    assert.deepEqual(
      buckets.filter(({ partial }) => partial).map(({ start }) => start),
      ['2026-11-01'],
    )
    assert.deepEqual([current.value, previous.value], [5, 2])
  })

  it('has each bucket open its days', async () => {
    const { buckets } = await data('new-partner-acquisition', { view: 'quarterly' })
    const last = buckets[3]
    assert.deepEqual(last?.current?.drillDown?.filter, {
      acquiredFrom: '2026-10-01',
      acquiredBefore: '2026-11-25',
    })
    assert.deepEqual(last?.previous.drillDown?.filter, {
      acquiredFrom: '2025-10-01',
      acquiredBefore: '2025-11-25',
    })
    assert.deepEqual(
      buckets.map(({ current }) => current?.value),
      [0, 0, 2, 3],
    )
  })

  it('of a past year is whole', async () => {
    const { buckets, current, previous, through } = await data('new-partner-acquisition', { period: '2025' })
    assert.ok(buckets.every(({ partial, current }) => !partial && current))
    assert.deepEqual([current.value, previous.value, through], [3, 1, undefined])
  })

  it('on 29 February takes in all of the February before', async () => {
    const leapDay = as('administrator', {}, new Date('2028-02-29T18:00:00Z'))
    const { buckets } = await data('new-partner-acquisition', {}, leapDay)
    assert.deepEqual(buckets[1]?.previous.drillDown?.filter, {
      acquiredFrom: '2027-02-01',
      acquiredBefore: '2027-03-01',
    })
    assert.equal(buckets[1]?.partial, true)
  })
})

describe('new partners', () => {
  it('are those of the last days, today included, newest first', async () => {
    const { windowDays, total, partners } = await data('new-partner-overview')
    assert.deepEqual([windowDays, total.value], [30, 2])
    assert.deepEqual(
      partners.map(({ id, customers, fullLicenses, trialLicenses, chargeableUnits }) => [
        id,
        customers.value,
        fullLicenses,
        trialLicenses,
        chargeableUnits,
      ]),
      [
        ['elm', 0, 0, 0, 0],
        ['fir-1', 1, 1, 0, 50],
      ],
    )
    assert.deepEqual(partners[1]?.drillDown, { screen: 'partners', filter: { id: 'fir-1' } })
  })

  it('are only counted for who may not open Partners', async () => {
    const { total, partners } = await data('new-partner-overview', {}, as('customer-account-manager'))
    assert.deepEqual([total, partners], [{ value: 2 }, []])
  })

  it('have customers as text for who may not open Customers', async () => {
    const { partners } = await data('new-partner-overview', {}, as('partner-account-manager'))
    assert.deepEqual(partners[1]?.customers, { value: 1 })
  })

  it('are inactive until their first full sale', async () => {
    const { value, of, windowDays, drillDown, trend } = await data('inactive-new-partners')
    assert.deepEqual([value, of, windowDays], [3, 4, 90])
    assert.deepEqual(await ids(drillDown as DrillDown), ['elm', 'fir-2', 'gum'])
    // At the end of October: fir-1, which sold on 1 November, fir-2, gum, and hazel, whose 90 days were not over.
    assert.equal(trend?.at(-1), 4)
  })
})

describe('a decrease', () => {
  it('is above the threshold, from one closed cycle to the next', async () => {
    const { cycle, threshold, products } = await data('chargeable-unit-decrease')
    assert.deepEqual([cycle, threshold], ['2026-10', { kind: 'percent', value: 10 }])
    assert.deepEqual(
      products.map(({ id, name, value }) => [id, name, value]),
      [
        ['endpoint', 'Endpoint Security', 2],
        ['email', 'Email Protection', 1],
      ],
    )
    const { rows } = await admin.list(products[0]?.drillDown as DrillDownOf<'partners'>)
    assert.deepEqual(
      rows.map(({ id, decrease }) => [id, decrease]),
      [
        ['birch', { previous: 100, current: 89 }],
        ['cedar', { previous: 1, current: 0 }],
      ],
    )
  })

  it('can be asked for in units', async () => {
    const fallen = (value: number) =>
      ids({
        screen: 'partners',
        filter: { decrease: { product: 'endpoint', cycle: '2026-10', threshold: { kind: 'units', value } } },
      })
    assert.deepEqual(await fallen(0), ['alder', 'birch', 'cedar'])
    assert.deepEqual(await fallen(10), ['birch'])
    assert.deepEqual(await fallen(11), [])
  })
})

describe('a search', () => {
  it('without a text says what can be searched', async () => {
    assert.deepEqual(await data('account-search'), {
      kinds: ['customer', 'partner'],
      kind: 'customer',
      text: '',
      matches: [],
    })
    assert.deepEqual((await data('account-search', { text: '  ' })).matches, [])
  })

  it('finds a part of the name in any case, and tells companies of one name apart', async () => {
    const { matches, total } = await data('account-search', { kind: 'partner', text: ' CLOUD' })
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

describe('a list', () => {
  it('is ordered by code point, then by id; descending is the reverse', async () => {
    const names = ['c1', 'c2', 'c8', 'c10', 'c4', 'c5', 'c3', 'c9', 'c7', 'c6']
    assert.deepEqual(await ids({ screen: 'customers', filter: {} }), names)
    assert.deepEqual(await ids({ screen: 'customers', filter: {} }, { sort: '-name' }), names.toReversed())
  })

  it('goes on where the page before ended', async () => {
    const first = await admin.list({ screen: 'customers', filter: {} }, { limit: 4, sort: 'status' })
    const second = await admin.list(
      { screen: 'customers', filter: {} },
      { limit: 4, sort: 'status', cursor: first.nextCursor ?? '' },
    )
    const third = await admin.list(
      { screen: 'customers', filter: {} },
      { limit: 4, sort: 'status', cursor: second.nextCursor ?? '' },
    )
    assert.deepEqual(
      [...first.rows, ...second.rows, ...third.rows].map(({ id }) => id),
      ['c2', 'c1', 'c10', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'],
    )
    assert.equal(third.nextCursor, undefined)
    assert.deepEqual([first.total, second.total, third.total], [10, 10, 10])
  })
})

describe('nobody sees the rows of others', () => {
  it('of another account', async () => {
    const southwind = as('administrator', { accountId: 'southwind' })
    assert.deepEqual(await ids({ screen: 'customers', filter: {} }, {}, southwind), ['c1'])
    assert.equal((await southwind.list({ screen: 'customers', filter: {} })).rows[0]?.name, 'Stranger’s')
    assert.equal((await data('active-partners', {}, southwind)).value, 1)
    assert.equal((await southwind.load({ widget: 'new-partner-overview' })).state, 'unavailable')
  })

  it('of another partner', async () => {
    const birch = as('administrator', { partner: { id: 'birch', type: 'reseller' } })
    assert.deepEqual(await ids({ screen: 'customers', filter: {} }, {}, birch), ['c7', 'c6'])
    assert.deepEqual(await ids({ screen: 'customers', filter: { partnerId: 'alder' } }, {}, birch), [])
    await assert.rejects(birch.list({ screen: 'partners', filter: {} }), { code: 'forbidden' })
  })
})
