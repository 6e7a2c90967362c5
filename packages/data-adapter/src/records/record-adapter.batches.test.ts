import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { TINY_NOW } from './book.fixtures.js'
import { collect, counting, now, opening, viewer } from './opening.test.support.js'
import { RecordAdapter } from './record-adapter.js'
import type { OpenRecords } from './record-source.js'

describe('several requests', () => {
  it('are answered from one opening of the records, at one moment', async () => {
    let asked = 0
    const { open, state } = counting(opening())
    const clock = () => new Date(TINY_NOW.valueOf() + asked++)
    const adapter = new RecordAdapter(open, viewer, { now: clock })
    const answers = await collect(
      adapter.loadMany([{ widget: 'enabled-customers' }, { widget: 'active-partners' }]),
    )
    assert.deepEqual([state.opened, asked], [1, 1])
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

  it('fail one by one, in the same records', async () => {
    const { open, state } = counting(opening())
    const adapter = new RecordAdapter(open, viewer, { now })
    const [bad, good] = await collect(
      adapter.loadMany([
        { widget: 'usage-report-status', params: { cycle: '2026-11' } },
        { widget: 'active-partners' },
      ]),
    )
    assert.ok(bad && 'error' in bad)
    assert.deepEqual([bad.error.code, bad.error.field], ['invalid-request', 'cycle'])
    assert.ok(good && 'answer' in good)
    assert.equal(state.opened, 1)
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

  it('fail one by one where the records fail, and the next is answered from records that are opened anew', async () => {
    const records = opening(source => ({
      countBy: async (drillDown, dimension) => {
        if (dimension === 'licenseStatus') throw new Error('deadlock')
        return source.countBy(drillDown, dimension)
      },
    }))
    const { open, state } = counting(records)
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
    assert.equal(state.opened, 2)
  })

  it('that are given up end at once, though the records are still busy, and ask them nothing more', async () => {
    const asked: string[] = []
    const busy = opening(source => ({
      count: drillDown => {
        asked.push(drillDown.screen)
        return drillDown.screen === 'partners' ? new Promise(() => {}) : source.count(drillDown)
      },
    }))
    const controller = new AbortController()
    const answers = new RecordAdapter(busy, viewer, { now }).loadMany(
      [{ widget: 'enabled-customers' }, { widget: 'active-partners' }, { widget: 'enabled-service-plans' }],
      { signal: controller.signal },
    )
    assert.equal((await answers.next()).value?.index, 0)
    const second = answers.next()
    controller.abort()
    await assert.rejects(second, { name: 'AbortError' })
    assert.deepEqual(asked, ['customers', 'partners'])
  })

  it('that are given up answer nothing more, though it is ready', async () => {
    const controller = new AbortController()
    const answers = new RecordAdapter(opening(), viewer, { now }).loadMany(
      [{ widget: 'enabled-customers' }, { widget: 'active-partners' }],
      { signal: controller.signal },
    )
    await answers.next()
    await new Promise(resolve => setImmediate(resolve))
    controller.abort()
    await assert.rejects(answers.next(), { name: 'AbortError' })
  })
})
