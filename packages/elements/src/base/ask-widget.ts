import { resilient } from '@lmp-widgets/data-adapter'
import type {
  DashboardAdapter,
  ReadyAnswer,
  Widget,
  WidgetData,
  WidgetRequest,
} from '@lmp-widgets/data-adapter'
import type { Question } from './request-task.js'

/** Whether a value is an answer that the contract allows, to the question with these parameters if there are any. */
export type Validate = (value: unknown, params?: object) => boolean

/** A widget's question: to the adapter, unless the host brings the data. */
export function questionOf<W extends Widget>(
  of: DashboardAdapter | undefined,
  request: WidgetRequest<W>,
  data: WidgetData[W] | undefined,
  validate: Validate,
): Question<ReadyAnswer<W>> {
  const about = JSON.stringify(request)
  return data
    ? { of: hostedAnswer, about, given: data, ask: () => hostedAnswer(request.widget, data, validate) }
    : { of, about, ask: (signal, seconds) => askWidget(of!, request, validate, signal, seconds) }
}

/** Asks the adapter; undefined when its answer is that there is no number. For a routine poll a recent answer will do. */
export async function askWidget<W extends Widget>(
  adapter: DashboardAdapter,
  request: WidgetRequest<W>,
  validate: Validate,
  signal: AbortSignal,
  seconds?: number,
): Promise<ReadyAnswer<W> | undefined> {
  const asked = (seconds && adapter.recent?.(seconds)) || adapter
  const answer = await resilient(asked).load<W>(request, { signal })
  if (!validate(answer, request.params)) throw new TypeError(request.widget)
  return answer.state === 'ready' ? (answer as ReadyAnswer<W>) : undefined
}

/**
 * The host's data as an answer: a copy, since the host may change it later, checked against the contract. A framework's
 * proxy can only be copied as JSON.
 */
async function hostedAnswer<W extends Widget>(
  widget: W,
  data: WidgetData[W],
  validate: Validate,
): Promise<ReadyAnswer<W>> {
  const copy = JSON.parse(JSON.stringify(data)) as WidgetData[W]
  // Never shown, but a different one counts as news.
  const asOf = new Date().toISOString()
  const answer: ReadyAnswer<W> = { widget, state: 'ready', data: copy, asOf }
  if (!validate(answer)) throw new TypeError(widget)
  return answer
}
