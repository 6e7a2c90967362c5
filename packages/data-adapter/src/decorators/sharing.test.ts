import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { AdapterError } from '../contract/adapter-error.js'
import type { Answer } from '../contract/answer.js'
import { sharing } from './sharing.js'
import { adapterWith, answerTo, CUSTOMERS, deferred, never, turn } from './decorators.test.support.js'

describe('sharing', () => {
  test('a hundred equal questions are one call, and each gets the answer', async () => {
    const load = mock.fn(() => Promise.resolve(answerTo('enabled-customers')))
    const adapter = sharing(adapterWith(load))
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => adapter.load({ ...CUSTOMERS, params: {} })),
    )
    assert.equal(load.mock.callCount(), 1)
    assert.equal(answers.length, 100)
    await adapter.load(CUSTOMERS)
    assert.equal(load.mock.callCount(), 2, 'a later question is asked anew')
  })

  test('questions are equal by what they say, not by how they were written', async () => {
    const list = mock.fn(never)
    const adapter = sharing(adapterWith(never, { list }))
    void adapter.list({ screen: 'customers', filter: { name: 'a', status: 'b' } }, { limit: 5 })
    void adapter.list(
      { screen: 'customers', filter: { status: 'b', name: 'a', product: undefined } },
      { limit: 5 },
    )
    assert.equal(list.mock.callCount(), 1)
    void adapter.list({ screen: 'customers', filter: { status: 'b', name: 'a' } }, { limit: 6 })
    void adapter.list({ screen: 'partners', filter: { status: 'b', name: 'a' } }, { limit: 5 })
    assert.equal(list.mock.callCount(), 3)
  })

  test('one caller that gives up leaves the others alone; the last one aborts the call', async () => {
    let signal: AbortSignal | undefined
    const adapter = sharing(adapterWith((_, given) => ((signal = given), never())))
    const [first, second] = [new AbortController(), new AbortController()]
    const loads = [first, second].map(({ signal }) => adapter.load(CUSTOMERS, { signal }))
    first.abort()
    await assert.rejects(loads[0]!, { name: 'AbortError' })
    assert.equal(signal?.aborted, false)
    second.abort()
    await assert.rejects(loads[1]!, { name: 'AbortError' })
    assert.equal(signal?.aborted, true)
  })

  test('who asks after an aborted call starts a new one, also when the old one is still running', async () => {
    const calls = [deferred<Answer>(), deferred<Answer>()]
    const load = mock.fn(() => calls[load.mock.callCount()]?.promise)
    const adapter = sharing(adapterWith(load))
    const controller = new AbortController()
    const given = adapter.load(CUSTOMERS, { signal: controller.signal })
    controller.abort()
    await assert.rejects(given, { name: 'AbortError' })
    const again = adapter.load(CUSTOMERS)
    calls[0]?.resolve(answerTo('enabled-customers', 1))
    await turn()
    void adapter.load(CUSTOMERS)
    calls[1]?.resolve(answerTo('enabled-customers', 2))
    assert.deepEqual(await again, answerTo('enabled-customers', 2))
    assert.equal(load.mock.callCount(), 2)
  })

  test('a failure reaches every caller, and is not kept', async () => {
    let fails = true
    const adapter = sharing(
      adapterWith(() =>
        fails
          ? Promise.reject(new AdapterError('server', 'x'))
          : Promise.resolve(answerTo('enabled-customers')),
      ),
    )
    const outcomes = await Promise.allSettled([adapter.load(CUSTOMERS), adapter.load(CUSTOMERS)])
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    fails = false
    assert.deepEqual(await adapter.load(CUSTOMERS), answerTo('enabled-customers'))
  })
})
