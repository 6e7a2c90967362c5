import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { test } from 'node:test'
import fc from 'fast-check'
import { AdapterError } from '../contract/adapter-error.js'
import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, IndexedAnswer, LoadOptions } from '../contract/dashboard-adapter.js'
import { widgetSearchParams } from '../url/search-params.js'
import { adapterWith, turn } from './decorators.test.support.js'
import { resilient } from './resilient.js'

const QUESTIONS: readonly WidgetRequest[] = [
  { widget: 'enabled-customers' },
  { widget: 'active-partners' },
  { widget: 'usage-report-status', params: { cycle: '2026-09' } },
  { widget: 'usage-report-status', params: { cycle: '2026-10' } },
]
const nameOf = (request: WidgetRequest) => `${request.widget}?${widgetSearchParams(request)}`

const FAILURES = ['server', 'rate-limited', 'forbidden'] as const
/** What becomes of a question at the back end, and after how many milliseconds. */
const deeds = fc.record({
  kind: fc.constantFrom('answer', ...FAILURES, 'no line', 'a line too many', 'twice', 'breaks', 'never'),
  after: fc.nat(3000),
  retryAfter: fc.nat(12),
})
type Deed = typeof deeds extends fc.Arbitrary<infer D> ? D : never
/** Who asks when, and perhaps gives up. */
const askings = fc.record({
  question: fc.constantFrom(...QUESTIONS),
  at: fc.oneof(fc.constantFrom(0, 1), fc.nat(8000)),
  patience: fc.option(fc.oneof(fc.constantFrom(0, 1), fc.nat(15_000)), { nil: undefined }),
})
interface Outcome {
  count: number
  isGivenUp?: boolean
  answer?: Answer
  error?: unknown
}

/** A back end that does these deeds, one after the other; each of its answers is of a question, and is another one. */
function backEnd(todo: readonly Deed[]) {
  const running = new Set<LoadOptions['signal']>()
  const given = new Set<string>()
  let begun = 0
  const answerOf = (request: WidgetRequest) => {
    const asOf = `${nameOf(request)} ${given.size}`
    given.add(asOf)
    return { widget: request.widget, state: 'ready', asOf, data: {} } as unknown as Answer
  }
  const act = async (signal: AbortSignal): Promise<Deed['kind']> => {
    // As `fetch` does: an abort that has been is not told again.
    signal.throwIfAborted()
    const { kind, after, retryAfter } = todo[begun++ % todo.length]!
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, kind === 'never' ? 1e9 : after)
      signal.addEventListener('abort', () => (clearTimeout(timer), reject(new Error('given up'))), {
        once: true,
      })
    })
    if (kind === 'breaks') throw new TypeError('broken')
    if (FAILURES.some(each => each === kind)) throw new AdapterError(kind as 'server', kind, { retryAfter })
    return kind
  }
  const adapter = adapterWith(
    async (request, signal) => {
      running.add(signal)
      await act(signal).finally(() => running.delete(signal))
      return answerOf(request)
    },
    {
      async *loadMany(
        requests: readonly WidgetRequest[],
        { signal }: LoadOptions,
      ): AsyncGenerator<IndexedAnswer> {
        running.add(signal)
        try {
          for (const [index, request] of [...requests.entries()].reverse()) {
            try {
              const kind = await act(signal!)
              if (kind === 'a line too many') yield { index: requests.length, answer: answerOf(request) }
              for (let lines = kind === 'twice' ? 2 : kind === 'no line' ? 0 : 1; lines > 0; lines--)
                yield { index, answer: answerOf(request) }
            } catch (error) {
              if (!(error instanceof AdapterError)) throw error
              yield { index, error }
            }
          }
        } finally {
          running.delete(signal)
        }
      },
    },
  )
  return { adapter, given, running }
}

/** Asks, and notes what comes of it. */
function ask(
  adapter: DashboardAdapter,
  { question, at, patience }: typeof askings extends fc.Arbitrary<infer A> ? A : never,
) {
  const caller = new AbortController()
  const outcome: Outcome = { count: 0 }
  const giveUp = () => {
    outcome.isGivenUp = outcome.count === 0
    caller.abort()
  }
  setTimeout(() => {
    adapter.load(question, { signal: caller.signal }).then(
      answer => Object.assign(outcome, { count: outcome.count + 1, answer }),
      (error: unknown) => Object.assign(outcome, { count: outcome.count + 1, error }),
    )
    if (patience === 0) giveUp()
    else if (patience !== undefined) setTimeout(giveUp, patience)
  }, at)
  return { question, outcome, signal: caller.signal }
}

test('whatever a back end does, and whoever gives up, each question has one outcome of its own, and nothing is left', async context => {
  let clock = 0
  context.mock.method(performance, 'now', () => clock)
  context.mock.method(Math, 'random', () => 0.5)
  await fc.assert(
    fc.asyncProperty(
      fc.array(askings, { minLength: 1, maxLength: 12 }),
      fc.array(deeds, { minLength: 1, maxLength: 8 }),
      async (given, todo) => {
        context.mock.timers.enable({ apis: ['setTimeout'] })
        const back = backEnd(todo)
        const adapter = resilient(back.adapter)
        const asked = given.map(each => ask(adapter, each))
        // Longer than three tries of ten seconds, and the pauses between them.
        for (const end = clock + 60_000; clock < end; clock += 250) {
          context.mock.timers.tick(250)
          await turn()
        }
        context.mock.timers.reset()
        for (const { question, outcome, signal } of asked) {
          assert.equal(outcome.count, 1)
          if (outcome.isGivenUp) assert.equal((outcome.error as Error).name, 'AbortError')
          else if (!outcome.answer) assert.equal((outcome.error as Error).name, 'AdapterError')
          else {
            assert.ok(back.given.has(outcome.answer.asOf))
            assert.equal(outcome.answer.asOf.split(' ')[0], nameOf(question))
          }
          assert.deepEqual(getEventListeners(signal, 'abort'), [])
        }
        assert.equal(back.running.size, 0)
      },
    ),
  )
})
