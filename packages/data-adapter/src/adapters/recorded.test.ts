import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AdapterError } from '../contract/adapter-error.js'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { resilient } from '../decorators/resilient.js'
import { everyAnswer } from '../laws/every-answer.js'
import { laws } from '../laws/index.js'
import { numbersOf } from '../laws/numbers.js'
import { TINY_NOW, tinyBook } from '../records/book.fixtures.js'
import { ANSWERS } from '../schema/answers.js'
import { PAGES } from '../schema/pages.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { MemoryAdapter } from './memory.js'
import { RecordedAdapter, recording, type Recording } from './recorded.js'

const book = tinyBook()
const memory = () =>
  new MemoryAdapter(book, { accountId: 'northwind', role: 'administrator' }, { now: () => TINY_NOW })

/** Every widget with every choice, and the first page of every list behind a number. */
async function session(adapter: DashboardAdapter): Promise<void> {
  for await (const asked of everyAnswer(adapter, { choices: 2 }, part => part())) {
    for (const { drillDown } of numbersOf(asked)) if (drillDown) await adapter.list(drillDown, { limit: 2 })
  }
}

describe('a recording', () => {
  it('with names answers what was answered', async () => {
    const recorder = recording(memory())
    await session(recorder)
    const json = JSON.parse(JSON.stringify(recorder.recording({ names: true }))) as unknown
    const replayed = new RecordedAdapter(json)
    assert.deepEqual(await replayed.manifest(), await memory().manifest())
    for (const widget of WIDGETS)
      assert.deepEqual(await replayed.load({ widget }), await memory().load({ widget }))
    const drillDown = { screen: 'customers', filter: { status: 'enabled' } } as const
    assert.deepEqual(
      await replayed.list(drillDown, { limit: 2 }),
      await memory().list(drillDown, { limit: 2 }),
    )
  })

  it('of a whole session keeps the laws, as far as it was asked for them', async () => {
    for (const name of ['every answer is valid', 'parts sum to their whole', 'like is compared with like']) {
      const law = laws.find(each => each.name === name)!
      const recorder = recording(memory())
      await law.check(recorder)
      await law.check(new RecordedAdapter(recorder.recording({ names: true })))
    }
  })

  it('holds no name, place, id, searched text or cursor unless told so, and is still whole', async () => {
    const recorder = recording(memory())
    await session(recorder)
    const { nextCursor = '' } = await recorder.list({ screen: 'customers', filter: {} }, { limit: 1 })
    await recorder.list({ screen: 'customers', filter: {} }, { limit: 1, cursor: nextCursor })
    const made = recorder.recording()
    const text = JSON.stringify(made)
    const secret = [
      ...book.accounts.flatMap(({ id, name }) => [id, name]),
      ...[...book.partners, ...book.customers].flatMap(({ id, name, city, state }) => [
        id,
        name,
        city,
        state,
      ]),
      ...book.servicePlans.flatMap(({ id, name }) => [id, name]),
      ...book.usageReports.map(({ id }) => id),
      nextCursor,
    ]
    // Some ids of plans are words of the trade as well.
    const ours = ['full', 'trial', ...book.products.map(({ id }) => id)]
    for (const word of new Set(secret.filter(word => !ours.includes(word))))
      assert.ok(!text.includes(JSON.stringify(word)), word)
    for (const exchange of made.exchanges) {
      const { question } = exchange
      if (!('answer' in exchange)) continue
      if ('request' in question)
        assert.ok((ANSWERS[question.request.widget] as (value: unknown) => boolean)(exchange.answer))
      if ('drillDown' in question)
        assert.ok((PAGES[question.drillDown.screen] as (value: unknown) => boolean)(exchange.answer))
    }
  })

  it('has one word for one company, so that a number still leads to its list', async () => {
    const recorder = recording(memory())
    await session(recorder)
    const replayed = new RecordedAdapter(recorder.recording())
    let lists = 0
    for (const widget of WIDGETS) {
      const answer = await replayed.load({ widget })
      for (const { value, drillDown } of numbersOf({ name: widget, answer })) {
        if (!drillDown) continue
        assert.equal((await replayed.list(drillDown, { limit: 2 })).total, value)
        lists++
      }
    }
    assert.ok(lists > 20)
    const partners = await replayed.list({ screen: 'partners', filter: { status: 'active' } }, { limit: 2 })
    assert.match(partners.rows[0]?.name ?? '', /^Company \d+$/)
    assert.match(partners.rows[0]?.city ?? '', /^City \d+$/)
    assert.equal(partners.rows[0]?.status, 'active')
  })

  it('keeps batches too, the last answer of each question, and failures by their code', async () => {
    let value = 0
    const adapter: DashboardAdapter = {
      ...memoryWithout(),
      load: () => Promise.reject(new AdapterError('rate-limited', 'secret', { retryAfter: 1 })),
      async *loadMany() {
        yield {
          index: 0,
          answer: {
            widget: 'enabled-customers',
            state: 'ready',
            asOf: '2026-11-24T14:41:00Z',
            data: { value: ++value },
          },
        }
        yield { index: 1, error: new AdapterError('invalid-request', 'secret', { field: 'cycle' }) }
      },
    }
    const recorder = recording(adapter)
    const requests = [{ widget: 'enabled-customers' }, { widget: 'usage-report-status' }] as const
    for (let round = 0; round < 2; round++) for await (const _ of recorder.loadMany?.(requests) ?? []);
    await assert.rejects(recorder.load({ widget: 'active-partners' }))
    const made = recorder.recording()
    assert.equal(made.exchanges.length, 3)
    assert.doesNotMatch(JSON.stringify(made), /secret/)
    const replayed = resilient(new RecordedAdapter(made))
    const answer = await replayed.load({ widget: 'enabled-customers' })
    assert.deepEqual(answer.state === 'ready' && answer.data, { value: 2 })
    await assert.rejects(replayed.load({ widget: 'usage-report-status' }), {
      code: 'invalid-request',
      field: 'cycle',
    })
    await assert.rejects(replayed.load({ widget: 'active-partners' }), {
      code: 'rate-limited',
      retryAfter: 1,
    })
  })

  it('says which question it has no answer to, and what to do', async () => {
    const replayed = new RecordedAdapter(recording(memory()).recording())
    await assert.rejects(replayed.load({ widget: 'active-partners' }), {
      name: 'AdapterError',
      code: 'not-found',
      message: /active-partners.*Ask it while recording/,
    })
    await assert.rejects(replayed.manifest({ signal: AbortSignal.abort() }), { name: 'AbortError' })
  })

  it('is told from what is none', () => {
    for (const value of [
      undefined,
      null,
      'x',
      {},
      { format: 'lmp-recording-1' },
      { format: 'lmp-recording-1', exchanges: [1] },
    ])
      assert.throws(() => new RecordedAdapter(value), { name: 'AdapterError', code: 'invalid-request' })
    const empty: Recording = { format: 'lmp-recording-1', exchanges: [] }
    assert.doesNotThrow(() => new RecordedAdapter(empty))
  })

  it('is a copy: what is done to an answer changes nothing in it', async () => {
    const recorder = recording(memory())
    const answer = await recorder.load({ widget: 'active-partners' })
    const replayed = new RecordedAdapter(recorder.recording())
    if (answer.state === 'ready') answer.data.value = -1
    const first = await replayed.load({ widget: 'active-partners' })
    if (first.state === 'ready') first.data.value = -2
    assert.deepEqual(
      await replayed.load({ widget: 'active-partners' }),
      await memory().load({ widget: 'active-partners' }),
    )
  })
})

/** The plain questions of an adapter, without batches. */
function memoryWithout(): DashboardAdapter {
  const adapter = memory()
  return {
    manifest: options => adapter.manifest(options),
    load: (request, options) => adapter.load(request, options),
    list: (drillDown, page, options) => adapter.list(drillDown, page, options),
  }
}
