import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { answerTo, CUSTOMERS, PARTNERS } from '../decorators/decorators.test.support.js'
import { failure } from '../decorators/failure.js'
import { settle } from './connected.test.support.js'
import { Notices } from './notices.js'
import { Questions } from './questions.js'
import { Session } from './session.js'

describe('what is being asked', () => {
  const asking = () => {
    const notices = new Notices({ awake: true })
    const session = new Session()
    const told: unknown[] = []
    const [hear, stop] = notices.paced(widgets => told.push(widgets))
    /** Which of them changes are told of at once: none that is being asked. */
    const free = () => {
      hear(['enabled-customers', 'active-partners'])
      stop()
      return told.flat()
    }
    return { free, questions: new Questions(session, notices), session }
  }
  const first = async function* (): AsyncGenerator<IndexedAnswer, void, undefined> {
    yield { index: 0, answer: answerTo('enabled-customers') }
    await new Promise(() => {})
  }

  test('is each question until its own answer', async () => {
    const { free, questions } = asking()
    const answers = questions.many([CUSTOMERS, PARTNERS], first, undefined)
    await answers.next()
    assert.deepEqual(free(), ['enabled-customers'])
  })

  test('is none of a batch that is left, and its answers are left too', async () => {
    const { free, questions } = asking()
    let left = false
    const answers = async function* () {
      try {
        yield* first()
      } finally {
        left = true
      }
    }
    for await (const { index } of questions.many([CUSTOMERS, PARTNERS], answers, undefined)) {
      assert.equal(index, 0)
      break
    }
    assert.deepEqual(free(), ['enabled-customers', 'active-partners'])
    await settle()
    assert.equal(left, true)
  })

  test('is none of a batch whose session is over', async () => {
    const { free, questions, session } = asking()
    const answers = questions.many([CUSTOMERS, PARTNERS], first, undefined)
    await answers.next()
    const next = answers.next()
    session.end()
    await assert.rejects(next, { code: 'unauthenticated' })
    assert.deepEqual(free(), ['enabled-customers', 'active-partners'])
  })

  test('is no question alone that has its answer, or has failed', async () => {
    for (const outcome of [Promise.resolve(1), Promise.reject(failure('server'))]) {
      const { free, questions } = asking()
      await questions.one('enabled-customers', () => outcome, undefined).catch(() => {})
      assert.deepEqual(free(), ['enabled-customers', 'active-partners'])
    }
  })
})
