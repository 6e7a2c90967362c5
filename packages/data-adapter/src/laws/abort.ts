import type { DashboardAdapter, IndexedAnswer, LoadOptions } from '../contract/dashboard-adapter.js'
import { screensOf, widgetsOf } from './every-answer.js'
import { law } from './law.js'
import { refusal } from './refusal.js'

export const abortRejects = law('aborting rejects', async (adapter, _context, hold) => {
  for (const [name, call] of await calls(adapter)) {
    hold(
      name,
      'with a signal that was aborted before',
      (await refusal(call({ signal: AbortSignal.abort() }))).code,
      'AbortError',
    )

    const controller = new AbortController()
    const pending = refusal(call({ signal: controller.signal }))
    controller.abort()
    hold(name, 'aborted at once', (await pending).code, 'AbortError')

    hold(
      name,
      'asked again',
      (await refusal(call({ signal: new AbortController().signal }))).code,
      'answered',
    )
  }
})

type Call = (options: LoadOptions) => Promise<unknown>

/** One call of each sort that the adapter has. */
async function calls(adapter: DashboardAdapter): Promise<[name: string, call: Call][]> {
  const manifest = await adapter.manifest()
  const requests = widgetsOf(manifest).map(widget => ({ widget }))
  const all: [name: string, call: Call][] = [['manifest', options => adapter.manifest(options)]]
  for (const request of requests.slice(0, 2))
    all.push([request.widget, options => adapter.load(request, options)])
  for (const screen of screensOf(manifest).open) {
    all.push([screen, options => adapter.list({ screen, filter: {} }, {}, options)])
  }
  if (adapter.loadMany) {
    const answers = (options: LoadOptions) => adapter.loadMany?.(requests, options) ?? []
    all.push(['batch', options => drain(answers(options))])
  }
  return all
}

async function drain(answers: AsyncIterable<IndexedAnswer> | Iterable<IndexedAnswer>): Promise<void> {
  for await (const outcome of answers) if ('error' in outcome) throw outcome.error
}
