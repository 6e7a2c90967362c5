import type { Widget } from '@lmp-widgets/data-adapter'
import { nearest } from '@lmp-widgets/data-adapter/diagnosis'
import type { WidgetElement } from '../base/widget-element.js'
import { en } from '../catalogues/en.js'
import type { Provider } from '../provider/provider.js'
import { isProvider, isWidget } from '../provider/kinds.js'
import { problem, type Problem } from './problem.js'

const isThenable = (value: unknown): boolean => typeof (value as PromiseLike<unknown>)?.then === 'function'

/** Properties that the host has set to a value of the wrong kind. */
export function handedProblems(element: WidgetElement<Widget> | Provider): Problem[] {
  const tag = `<${element.localName}>`
  const { adapter, hrefFor, messages } = element as unknown as Record<string, unknown>
  const adapterCure = adapter ? cureOfAdapter(adapter, isProvider(element)) : undefined
  const problems: Problem[] = []
  if (adapterCure) problems.push(problem('lmp-adapter', `The adapter of ${tag} is none.`, adapterCure))
  if (hrefFor && typeof hrefFor !== 'function')
    problems.push(
      problem(
        'lmp-href-for',
        `hrefFor of ${tag} is no function.`,
        'Write (drillDown, params) => `/customers?${params}`.',
      ),
    )
  // Nobody can wait for it while a link is drawn: it would lead to "[object Promise]".
  if (hrefFor?.constructor.name === 'AsyncFunction')
    problems.push(
      problem(
        'lmp-href-for',
        `hrefFor of ${tag} is an async function: it gives a promise, and no URL.`,
        'Know the URLs before, and return one at once: (drillDown, params) => `/customers?${params}`.',
      ),
    )
  if (messages) problems.push(...messageProblems(tag, messages))
  if (isWidget(element)) problems.push(...dataProblems(tag, element))
  return problems
}

function cureOfAdapter(adapter: unknown, manifest: boolean): string | undefined {
  if (typeof adapter === 'string')
    return `Write src="${adapter}" on <lmp-provider> or <lmp-dashboard>, or new HttpAdapter('${adapter}').`
  if (typeof adapter === 'function') return 'Hand over an object that it makes, such as new HttpAdapter(…).'
  if (isThenable(adapter)) return 'It is a promise: await it.'
  const { __v_raw: inProxy, load, manifest: granted } = adapter as Record<string, unknown>
  if (inProxy)
    return 'It is a proxy of one: in Vue keep it in a shallowRef, or hand over toRaw(adapter); in Alpine Alpine.raw(adapter).'
  if (typeof load !== 'function') return 'It has no function load(request, { signal }).'
  if (manifest && typeof granted !== 'function') return 'It has no function manifest({ signal }).'
  return undefined
}

function messageProblems(tag: string, messages: unknown): Problem[] {
  if (typeof messages !== 'object')
    return [problem('lmp-messages', `messages of ${tag} is no object.`, "Write { tryAgain: 'Once more' }.")]
  const known: Readonly<Record<string, unknown>> = en
  return Object.entries(messages!).flatMap(([key, text]) => {
    const wrong = `messages of ${tag} has "${key}", which is no text of ours.`
    if (!Object.hasOwn(known, key)) {
      const near = nearest(key, Object.keys(known))
      const right = near ? `Did you mean "${near}"?` : 'The type Messages lists them.'
      return [problem('lmp-messages', wrong, right)]
    }
    if (text === undefined || typeof text === typeof known[key]) return []
    const right = typeof known[key] === 'function' ? 'Write a function of its values.' : 'Write a text.'
    return [problem('lmp-messages', `"${key}" in messages of ${tag} is of type ${typeof text}.`, right)]
  })
}

function dataProblems(tag: string, element: WidgetElement<Widget>): Problem[] {
  const { data } = element as { data: unknown }
  const { validate, widget } = element.constructor as typeof WidgetElement<Widget>
  if (!data || validate({ widget, state: 'ready', asOf: '1970-01-01T00:00:00Z', data })) return []
  return [problem('lmp-data', `The data of ${tag} is not what it shows.`, cureOfData(widget, data))]
}

function cureOfData(widget: Widget, data: unknown): string {
  if (typeof data === 'string') return 'It is text: hand over what JSON.parse makes of it.'
  if (isThenable(data)) return 'It is a promise: await it.'
  if (typeof data === 'object' && 'data' in data!) return 'It is the whole answer: hand over its data.'
  return `Hand over WidgetData['${widget}'] of the contract: docs/contract/specification.md.`
}
