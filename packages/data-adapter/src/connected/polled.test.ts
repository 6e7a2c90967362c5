import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { adapterWith, answerTo, CUSTOMERS } from '../decorators/decorators.test.support.js'
import { failure } from '../decorators/failure.js'
import { polled } from './polled.js'

describe('a question that is polled alone', () => {
  const asking = (...results: IndexedAnswer[]) =>
    polled(
      adapterWith(() => assert.fail('not asked directly')),
      async function* () {
        yield* results
      },
    ).load(CUSTOMERS)

  test('has its answer', async () => {
    const answer = answerTo('enabled-customers')
    assert.deepEqual(await asking({ index: 0, answer }), answer)
  })

  test('fails with what is wrong', async () => {
    await assert.rejects(asking({ index: 0, error: failure('forbidden') }), { code: 'forbidden' })
  })

  test('without an outcome has no valid answer', async () => {
    await assert.rejects(asking(), { code: 'invalid-answer' })
  })
})
