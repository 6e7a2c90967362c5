import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { Manifest } from '../contract/manifest.js'
import type { Widget } from '../contract/widgets.js'
import { searchKey } from '../records/text.js'
import { SCREENS } from '../url/parse-drill-down.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { widgetSearchParams } from '../url/search-params.js'
import type { Attempt, LawContext } from './law.js'

/** A request and its answer. */
export interface Asked {
  /** The request in words: `usage-report-status?cycle=2026-10`. */
  name: string
  request: WidgetRequest
  answer: Answer
}

/** The widgets of the manifest that the contract knows. */
export function widgetsOf(manifest: Manifest): Widget[] {
  return WIDGETS.filter(widget => manifest.widgets.includes(widget))
}

/**
 * Every answer that a user can get: of every widget of the manifest, with every choice that it offers. A widget that fails is
 * a violation with its name, and the others are asked all the same.
 */
export async function* everyAnswer(
  adapter: DashboardAdapter,
  context: LawContext,
  attempt: Attempt,
): AsyncGenerator<Asked> {
  const ask = async (request: WidgetRequest): Promise<Asked[]> => {
    const params = String(widgetSearchParams(request))
    const name = params ? `${request.widget}?${params}` : request.widget
    const asked: Asked[] = []
    await attempt(async () => void asked.push({ name, request, answer: await adapter.load(request) }), name)
    return asked
  }
  for (const widget of widgetsOf(await adapter.manifest())) {
    for (const plain of await ask({ widget })) {
      yield plain
      const requests: WidgetRequest[] = []
      await attempt(async () => {
        for await (const request of choices(adapter, plain.answer, context, attempt)) requests.push(request)
      }, widget)
      for (const request of requests) yield* await ask(request)
    }
  }
}

async function* choices(
  adapter: DashboardAdapter,
  answer: Answer,
  { choices = Infinity }: LawContext,
  attempt: Attempt,
): AsyncGenerator<WidgetRequest> {
  if (answer.state !== 'ready') return
  switch (answer.widget) {
    case 'usage-report-status':
    case 'billing-report-status':
      for (const cycle of answer.data.cycles.slice(0, choices))
        yield { widget: answer.widget, params: { cycle } }
      break
    case 'new-partner-acquisition':
      for (const period of answer.data.periods.slice(0, choices)) {
        for (const view of ['monthly', 'quarterly'] as const)
          yield { widget: answer.widget, params: { view, period } }
      }
      break
    case 'account-search':
      for (const kind of answer.data.kinds) {
        const names: string[] = []
        await attempt(async () => {
          const { rows } = await adapter.list({ screen: `${kind}s`, filter: {} })
          names.push(...rows.map(({ name }) => name))
        }, `${kind}s`)
        for (const text of texts(names.slice(0, 3)))
          yield { widget: answer.widget, params: { kind, text, limit: 2 } }
        // A text that many names have shows how many matches come when no limit is given.
        const letter = commonLetter(names)
        if (letter) yield { widget: answer.widget, params: { kind, text: letter } }
      }
      break
  }
}

/** Texts to search for: names that are there, whole and in part, what SQL could misread, and what is nowhere. */
function texts(companies: readonly string[]): string[] {
  const names = companies.map(name => [...name])
  return [
    ...new Set([
      ...names.map(name => name.slice(0, 60).join('').toUpperCase()),
      ...names.map(name => name.slice(1, 3).join('')),
      '%',
      '_',
      "'",
      'no company is called that',
    ]),
  ]
}

/** The letter that the most names have. */
function commonLetter(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names)
    for (const letter of new Set(searchKey(name).match(/\p{Letter}/gu)))
      counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

/** The screens that the user may open, and those that the user may not. */
export function screensOf(manifest: Manifest) {
  return {
    open: SCREENS.filter(screen => manifest.screens.includes(screen)),
    closed: SCREENS.filter(screen => !manifest.screens.includes(screen)),
  }
}
