import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AdapterError } from '../contract/adapter-error.js'
import { collect, now, opening, viewer } from './opening.test.support.js'
import { RecordAdapter } from './record-adapter.js'
import type { OpenRecords } from './record-source.js'
import type { Viewer } from './viewer.js'

describe('a manifest', () => {
  it('says who looks, by which clock, at what', async () => {
    const adapter = new RecordAdapter(opening(), { accountId: 'northwind', role: 'license-manager' }, { now })
    const { widgets, ...rest } = await adapter.manifest()
    assert.deepEqual(rest, {
      contract: '1.0',
      account: { id: 'northwind', name: 'northwind distribution' },
      role: 'license-manager',
      timeZone: 'America/Chicago',
      asOf: '2026-11-25T02:00:00.000Z',
      screens: ['service-plans'],
    })
    assert.equal(widgets.length, 11)
  })
})

describe('a manifest of a user of a partner', () => {
  const msp: Viewer = { ...viewer, partner: { id: 'alder', type: 'msp' } }

  it('says which partner’s rows they are', async () => {
    const { account, partner } = await new RecordAdapter(opening(), msp, { now }).manifest()
    assert.equal(account.id, 'northwind')
    assert.deepEqual(partner, { id: 'alder', name: 'Alder IT' })
  })

  it('names it by its id where the records have no list of partners', async () => {
    const records = opening(() => ({
      screens: ['customers'],
      list: () => Promise.reject(new Error('There is none.')),
    }))
    const { partner } = await new RecordAdapter(records, msp, { now }).manifest()
    assert.deepEqual(partner, { id: 'alder', name: 'alder' })
  })

  it('names it by its id where the list does not have it', async () => {
    const gone: Viewer = { ...viewer, partner: { id: 'gone', type: 'msp' } }
    const { partner } = await new RecordAdapter(opening(), gone, { now }).manifest()
    assert.deepEqual(partner, { id: 'gone', name: 'gone' })
  })
})

describe('records of another moment than the clock’s', () => {
  it('are counted as of that moment, on its day', async () => {
    const moment = new Date('2026-12-01T18:00:00Z')
    const open: OpenRecords = (viewer, now, work) => opening()(viewer, now, source => work(source, moment))
    const adapter = new RecordAdapter(open, viewer, { now })
    const answer = await adapter.load({ widget: 'usage-report-status' })
    assert.ok(answer.state === 'ready')
    assert.deepEqual([answer.asOf, answer.data.cycle], [moment.toISOString(), '2026-11'])
    assert.equal((await adapter.list({ screen: 'customers', filter: {} })).asOf, moment.toISOString())
  })
})

describe('an abort', () => {
  it('rejects while the records are still busy, and they are asked nothing more', async () => {
    let answer = (_partners: []) => {}
    let isCounted = false
    const open = opening(() => ({
      newPartners: () => new Promise(resolve => (answer = resolve)),
      count: async () => {
        isCounted = true
        return 0
      },
    }))
    const controller = new AbortController()
    const pending = new RecordAdapter(open, viewer, { now }).load(
      { widget: 'new-partner-overview' },
      { signal: controller.signal },
    )
    controller.abort(new Error('the host’s own reason'))
    await assert.rejects(pending, { name: 'AbortError' })
    answer([])
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(isCounted, false)
  })

  it('leaves nothing unheard of what was asked for together', async () => {
    const controller = new AbortController()
    const open = opening(() => {
      controller.abort()
      return {}
    })
    const pending = new RecordAdapter(open, viewer, { now }).load(
      { widget: 'enabled-customers' },
      { signal: controller.signal },
    )
    await assert.rejects(pending, { name: 'AbortError' })
    await new Promise(resolve => setImmediate(resolve))
  })
})

describe('a failure of the records', () => {
  it('is an AdapterError with the failure as its cause, and none of its text', async () => {
    const cause = new Error('password authentication failed for user "lmp"')
    const adapter = new RecordAdapter(() => Promise.reject(cause), viewer, { now })
    for (const call of [
      adapter.manifest(),
      adapter.load({ widget: 'enabled-customers' }),
      adapter.list({ screen: 'customers', filter: {} }),
      collect(adapter.loadMany([{ widget: 'enabled-customers' }])),
    ]) {
      await assert.rejects(call, (error: unknown) => {
        assert.ok(error instanceof AdapterError)
        assert.deepEqual([error.code, error.cause], ['server', cause])
        assert.doesNotMatch(error.message, /password/)
        return true
      })
    }
  })

  it('is what `explain` says of it, where that says anything', async () => {
    const busy = new AdapterError('rate-limited', 'The database is busy.')
    const explain = ({ message }: Error) => (message === 'busy' ? busy : undefined)
    for (const [message, code] of [
      ['busy', 'rate-limited'],
      ['broken', 'server'],
    ] as const) {
      const records: OpenRecords = () => Promise.reject(new Error(message))
      const adapter = new RecordAdapter(records, viewer, { now, explain: explain as () => AdapterError })
      await assert.rejects(adapter.manifest(), { code })
    }
  })
})

describe('a status that nobody knows', () => {
  const open = opening(() => ({
    countBy: async (_drillDown, dimension) =>
      new Map(
        dimension === 'kind'
          ? [['by-fax', 2]]
          : [
              ['under-review', 2],
              ['on-hold', 3],
              ['__proto__', 1],
            ],
      ),
  }))
  const adapter = new RecordAdapter(open, viewer, { now })

  it('is listed after the known ones, with a label, no tone, and its list', async () => {
    const answer = await adapter.load({ widget: 'billing-report-status' })
    assert.ok(answer.state === 'ready')
    assert.equal(answer.data.total.value, 6)
    assert.deepEqual(answer.data.statuses.slice(5), [
      {
        status: '__proto__',
        label: '__proto__',
        value: 1,
        drillDown: { screen: 'billing-reports', filter: { cycle: '2026-10', status: '__proto__' } },
      },
      {
        status: 'on-hold',
        label: 'On hold',
        value: 3,
        drillDown: { screen: 'billing-reports', filter: { cycle: '2026-10', status: 'on-hold' } },
      },
    ])
    const underReview = answer.data.statuses.find(({ status }) => status === 'under-review')
    assert.deepEqual(underReview?.kinds?.at(-1), {
      kind: 'by-fax',
      label: 'By fax',
      value: 2,
      drillDown: {
        screen: 'billing-reports',
        filter: { cycle: '2026-10', status: 'under-review', kind: 'by-fax' },
      },
    })
  })
})

describe('a list', () => {
  it('with a filter that is not whole is refused, never widened', async () => {
    const adapter = new RecordAdapter(opening(), viewer, { now })
    const cases: [filter: object, field: string][] = [
      [{ status: 5 }, 'status'],
      [{ status: null }, 'status'],
      [{ 'license-status': 'expired' }, 'license-status'],
      [{ limit: '1' }, 'limit'],
      [{ partner: 'p1' }, 'partner'],
      [{ decrease: {} }, 'decrease-threshold'],
      [{ decrease: { product: 'email', cycle: '2026-10' } }, 'decrease-threshold'],
    ]
    for (const [filter, field] of cases) {
      await assert.rejects(adapter.list({ screen: 'partners', filter }), { code: 'invalid-request', field })
    }
  })

  it('ignores a field that is there and undefined', async () => {
    const adapter = new RecordAdapter(opening(), viewer, { now })
    const filter = { status: undefined } as object
    assert.equal((await adapter.list({ screen: 'partners', filter })).total, 9)
  })
})
