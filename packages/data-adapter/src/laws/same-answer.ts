import type { Answer, WidgetRequest } from '../contract/answer.js'
import { everyAnswer, widgetsOf } from './every-answer.js'
import { law } from './law.js'
import { refusal } from './refusal.js'

export const sameAnswer = law('the same question has the same answer', async (adapter, context, hold) => {
  const manifest = await adapter.manifest()
  hold('manifest', 'asked again', { ...(await adapter.manifest()), asOf: '' }, { ...manifest, asOf: '' })
  for await (const { name, request, answer } of everyAnswer(adapter, context)) {
    hold(name, 'asked again', timeless(await adapter.load(request)), timeless(answer))
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
    if ('error' in outcome) {
      hold(
        path,
        'is refused as when asked alone',
        await refusal(Promise.reject(outcome.error)),
        await refusal(adapter.load(request)),
      )
    } else {
      moments.add(outcome.answer.asOf)
      hold(
        path,
        'is answered as when asked alone',
        timeless(outcome.answer),
        timeless(await adapter.load(request)),
      )
    }
  }
  hold('batch', 'answers', seen.size, requests.length)
  hold('batch', 'is of one moment', moments.size, 1)
})

function timeless(answer: Answer): Answer {
  return { ...answer, asOf: '' }
}
