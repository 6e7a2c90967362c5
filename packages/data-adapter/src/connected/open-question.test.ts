import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { describe, test } from 'node:test'
import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { settle } from './connected.test.support.js'
import { OpenQuestion } from './open-question.js'
import { answer } from './tabs.test.support.js'

const results = [0, 1].map(index => ({ index, answer: answer('enabled-customers', index) }) as IndexedAnswer)

/** Reads what comes, until the question is lost. */
function read(question: OpenQuestion) {
  const state = { read: [] as IndexedAnswer[], isOver: false }
  const over = (async () => {
    for await (const result of question.results()) state.read.push(result)
  })().finally(() => (state.isOver = true))
  over.catch(() => {})
  return { state, over }
}

describe('a question that another tab is to answer', () => {
  test('is lost where nobody has heard it after two seconds', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const { state } = read(new OpenQuestion(undefined))
    for (const [milliseconds, isOver] of [
      [1999, false],
      [1, true],
    ] as const) {
      context.mock.timers.tick(milliseconds)
      await settle()
      assert.equal(state.isOver, isOver)
    }
  })

  test('is waited for, as long as it takes, once it was heard', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const question = new OpenQuestion(undefined)
    const { state } = read(question)
    question.onHeard()
    context.mock.timers.tick(60_000)
    question.onResult(results[0]!)
    await settle()
    assert.deepEqual(state, { read: [results[0]], isOver: false })
    question.onLost()
    await settle()
    assert.ok(state.isOver)
  })

  test('has the answers that came before it was lost, whoever reads late', async () => {
    const question = new OpenQuestion(undefined)
    for (const result of results) question.onResult(result)
    question.onLost()
    const { state, over } = read(question)
    await over
    assert.deepEqual(state.read, results)
  })

  test('that is given up rejects at once', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const caller = new AbortController()
    const { over } = read(new OpenQuestion(caller.signal))
    caller.abort()
    await assert.rejects(over, { name: 'AbortError' })
  })

  test('leaves no timer and no listener', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const { signal } = new AbortController()
    const question = new OpenQuestion(signal)
    const { state } = read(question)
    question.end()
    assert.deepEqual(getEventListeners(signal, 'abort'), [])
    context.mock.timers.tick(60_000)
    await settle()
    assert.equal(state.isOver, false)
  })
})
