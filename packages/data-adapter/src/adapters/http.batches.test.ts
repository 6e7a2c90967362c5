import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { WidgetRequest } from '../contract/answer.js'
import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import {
  adapterOn,
  all,
  ANSWER,
  body,
  CUSTOMERS,
  failsWith,
  json,
  LINES_TYPE,
  PARTNERS,
} from './http.test.support.js'

describe('batches', () => {
  const line = (index: unknown, widget = 'enabled-customers') =>
    JSON.stringify({ index, answer: { ...ANSWER, widget } }) + '\n'
  const batch = (stream: ReadableStream | string, requests: WidgetRequest[] = [CUSTOMERS, PARTNERS]) =>
    adapterOn(() => new Response(stream, { headers: LINES_TYPE })).adapter.loadMany(requests)
  const outcomes = (results: IndexedAnswer[]) =>
    results.map(result => [result.index, 'error' in result ? result.error.code : result.answer.widget])

  test('each answer comes as its line arrives, in whatever order and pieces', async () => {
    const [first, second] = [line(1, 'active-partners'), line(0)]
    const { stream } = body([first + second.slice(0, 9), second.slice(9)], 'open')
    const answers = batch(stream)
    assert.deepEqual(outcomes([(await answers.next()).value!, (await answers.next()).value!]), [
      [1, 'active-partners'],
      [0, 'enabled-customers'],
    ])
    await answers.return()
  })

  test('who stops reading ends the call', async () => {
    const { stream, cancel } = body([line(0)], 'open')
    for await (const { index } of batch(stream)) {
      assert.equal(index, 0)
      break
    }
    assert.equal(cancel.mock.callCount(), 1)
  })

  test('the last line needs no end, and empty lines say nothing', async () => {
    assert.deepEqual(outcomes(await all(batch(`\n${line(0)}\r\n\n${line(1, 'active-partners').trim()}`))), [
      [0, 'enabled-customers'],
      [1, 'active-partners'],
    ])
  })

  test('a problem is for its own question', async () => {
    const problem = (value: object) =>
      JSON.stringify({ index: 0, problem: value }) + '\n' + line(1, 'active-partners')
    const [first, second] = await all(
      batch(problem({ status: 400, field: 'cycle', detail: 'secret', retryAfter: 9 })),
    )
    assert.ok(first && 'error' in first)
    assert.deepEqual(
      [first.error.code, first.error.field, first.error.retryAfter],
      ['invalid-request', 'cycle', 9],
    )
    assert.doesNotMatch(String(first.error), /secret/)
    assert.ok(second && 'answer' in second)
    for (const [status, code] of [
      [403, 'forbidden'],
      [500, 'server'],
      ['x', 'invalid-answer'],
      [undefined, 'invalid-answer'],
    ]) {
      assert.deepEqual(outcomes(await all(batch(problem({ status }))))[0], [0, code])
    }
  })

  test('a missing line is an error of its question; so is an answer of another widget', async () => {
    assert.deepEqual(outcomes(await all(batch(line(1, 'active-partners')))), [
      [1, 'active-partners'],
      [0, 'invalid-answer'],
    ])
    assert.deepEqual(outcomes(await all(batch(line(0, 'active-partners') + line(1)))), [
      [0, 'invalid-answer'],
      [1, 'invalid-answer'],
    ])
  })

  for (const [name, wrong] of [
    ['that is no JSON', '{"index":\n'],
    ['that is no object', '5\n'],
    ['of no question', line(2)],
    ['of a negative question', line(-1)],
    ['of a question in a text', line('1')],
    ['of a question already answered', line(0)],
  ] as const) {
    test(`a line ${name} ends the batch; the answers before it stand`, async () => {
      const answers = batch(line(0) + wrong + line(1, 'active-partners'))
      assert.deepEqual(outcomes([(await answers.next()).value!]), [[0, 'enabled-customers']])
      await failsWith(answers.next(), 'invalid-answer')
    })
  }

  test('a stream that breaks off leaves what it brought', async () => {
    const answers = batch(body([line(0), line(1).slice(0, 9)], 'break').stream)
    assert.deepEqual(outcomes([(await answers.next()).value!]), [[0, 'enabled-customers']])
    await failsWith(answers.next(), 'network')
  })

  test('a page of HTML in its place is no batch', async () => {
    const { adapter } = adapterOn(() => json([ANSWER]))
    await failsWith(all(adapter.loadMany([CUSTOMERS, PARTNERS])), 'invalid-answer')
  })
})
