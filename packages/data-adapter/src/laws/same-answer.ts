import type { Answer, WidgetRequest } from '../contract/answer.js'
import { everyAnswer, widgetsOf } from './every-answer.js'
import { law } from './law.js'
import { refusal } from './refusal.js'

export const sameAnswer = law(
  'the same question has the same answer',
  async (adapter, context, hold, attempt) => {
    const manifest = await adapter.manifest()
    hold('manifest', 'asked again', { ...(await adapter.manifest()), asOf: '' }, { ...manifest, asOf: '' })
    for await (const { name, request, answer } of everyAnswer(adapter, context, attempt)) {
      await attempt(
        async () => hold(name, 'asked again', timeless(await adapter.load(request)), timeless(answer)),
        name,
      )
    }
    if (!adapter.loadMany) return

    const bad = { widget: 'enabled-customers', params: { colour: 'red' } } as unknown as WidgetRequest
    const good = widgetsOf(manifest).map((widget): WidgetRequest => ({ widget }))
    const requests = [...good, bad, ...good.slice(0, 1)]
    const seen = new Set<number>()
    const moments = new Set<string>()
    for await (const outcome of adapter.loadMany(requests)) {
      const { index } = outcome
      const request = requests[index]
      const path = `batch [${index}] ${request?.widget}`
      hold(path, 'is answered once', !seen.has(index) && request !== undefined, true)
      seen.add(index)
      if (!request) continue
      if ('answer' in outcome) moments.add(outcome.answer.asOf)
      const batched = 'answer' in outcome ? Promise.resolve(outcome.answer) : Promise.reject(outcome.error)
      hold(
        path,
        'is answered as when asked alone',
        await outcomeOf(batched),
        await outcomeOf(adapter.load(request)),
      )
    }
    hold('batch', 'answers', seen.size, requests.length)
    hold('batch', 'is of one moment', moments.size, Math.min(1, good.length))
  },
)

/** The answer without its time, or how it was refused. */
async function outcomeOf(call: Promise<Answer>): Promise<object> {
  const outcome = await refusal(call)
  return outcome.code === 'answered' ? timeless(await call) : outcome
}

function timeless(answer: Answer): Answer {
  return { ...answer, asOf: '' }
}
