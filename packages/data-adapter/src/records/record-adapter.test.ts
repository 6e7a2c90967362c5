import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AdapterError } from '../contract/adapter-error.js'
import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { TINY_NOW, tinyBook } from './book.fixtures.js'
import { MemorySource } from './memory/memory-source.js'
import { RecordAdapter } from './record-adapter.js'
import type { OpenRecords, RecordSource } from './record-source.js'
import type { Viewer } from './viewer.js'

const viewer: Viewer = { accountId: 'northwind', role: 'administrator' }
const now = () => TINY_NOW
const book = tinyBook()

/** Records that are changed, or watched, as the test needs. */
function opening(change: (source: MemorySource) => Partial<RecordSource> = () => ({})): OpenRecords {
  return async (viewer, now, work) => {
    const source = new MemorySource(book, viewer, now)
    const changes = change(source)
    return work({
      account: source.account,
      count: drillDown => source.count(drillDown),
      countBy: (drillDown, dimension) => source.countBy(drillDown, dimension),
      history: questions => source.history(questions),
      decreases: (cycle, threshold) => source.decreases(cycle, threshold),
      newPartners: (drillDown, limit, cycle) => source.newPartners(drillDown, limit, cycle),
      products: () => source.products(),
      list: (drillDown, page) => source.list(drillDown, page),
      ...changes,
    })
  }
}

async function collect(answers: AsyncIterable<IndexedAnswer>): Promise<IndexedAnswer[]> {
  const all: IndexedAnswer[] = []
  for await (const answer of answers) all.push(answer)
  return all
}

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
})

describe('several requests', () => {
  it('are answered from one opening of the records, at one moment', async () => {
    let opened = 0
    let asked = 0
    const open: OpenRecords = (...args) => {
      opened++
      return opening()(...args)
    }
    const clock = () => new Date(TINY_NOW.valueOf() + asked++)
    const adapter = new RecordAdapter(open, viewer, { now: clock })
    const answers = await collect(
      adapter.loadMany([{ widget: 'enabled-customers' }, { widget: 'active-partners' }]),
    )
    assert.deepEqual([opened, asked], [1, 1])
    assert.deepEqual(
      answers.map(({ index }) => index),
      [0, 1],
    )
  })

  it('come one by one, each before the next is asked for', async () => {
    let release = () => {}
    const held = new Promise<void>(resolve => (release = resolve))
    const open = opening(source => ({
      count: async drillDown => {
        if (drillDown.screen === 'partners') await held
        return source.count(drillDown)
      },
    }))
    const answers = new RecordAdapter(open, viewer, { now }).loadMany([
      { widget: 'enabled-customers' },
      { widget: 'active-partners' },
    ])
    assert.equal((await answers.next()).value?.index, 0)
    release()
    assert.equal((await answers.next()).value?.index, 1)
    assert.equal((await answers.next()).done, true)
  })

  it('fail one by one', async () => {
    const adapter = new RecordAdapter(opening(), viewer, { now })
    const [bad, good] = await collect(
      adapter.loadMany([
        { widget: 'usage-report-status', params: { cycle: '2026-11' } },
        { widget: 'active-partners' },
      ]),
    )
    assert.ok(bad && 'error' in bad)
    assert.deepEqual([bad.error.code, bad.error.field], ['invalid-request', 'cycle'])
    assert.ok(good && 'answer' in good)
  })

  it('of which there are none are answered by nothing', async () => {
    assert.deepEqual(await collect(new RecordAdapter(opening(), viewer, { now }).loadMany([])), [])
  })

  it('stop asking the records when nobody listens any more', async () => {
    const asked: string[] = []
    let closed = () => {}
    const over = new Promise<void>(resolve => (closed = resolve))
    const watched = opening(source => ({
      count: async drillDown => {
        asked.push(drillDown.screen)
        return source.count(drillDown)
      },
    }))
    const open: OpenRecords = (...args) => watched(...args).finally(closed)
    const requests = [
      { widget: 'enabled-customers' },
      { widget: 'active-partners' },
      { widget: 'enabled-service-plans' },
    ] as const
    for await (const { index } of new RecordAdapter(open, viewer, { now }).loadMany(requests)) {
      assert.equal(index, 0)
      break
    }
    await over
    assert.ok(asked.length < 3, String(asked))
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

  it('in one answer of several is that answer’s', async () => {
    const open = opening(source => ({
      countBy: async (drillDown, dimension) => {
        if (dimension === 'licenseStatus') throw new Error('deadlock')
        return source.countBy(drillDown, dimension)
      },
    }))
    const answers = await collect(
      new RecordAdapter(open, viewer, { now }).loadMany([
        { widget: 'customer-license-status' },
        { widget: 'usage-report-status' },
      ]),
    )
    assert.deepEqual(
      answers.map(outcome => ('error' in outcome ? outcome.error.code : outcome.answer.state)),
      ['server', 'ready'],
    )
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
