import type { Answer } from '@lmp-widgets/data-adapter'
import type { WidgetElement } from '../base/widget-element.js'
import { Drawing } from './drawing.js'
import type { ServerOptions } from './options.js'
import { onPage } from './page.js'
import { writer } from './writer.js'

/**
 * The HTML of one widget from the answer that an adapter has given: its numbers and links are in it, and
 * `@lmp-widgets/elements/hydrate` takes it over in the browser. Nothing for an answer without a number. Throws
 * `lmp-server-answer` for what the contract does not allow and for an answer to another question, `lmp-server-tag` for
 * a widget that is not defined, and `lmp-server-renderer` where `@lit-labs/ssr` is not installed.
 */
export async function renderWidget(answer: Answer, options: ServerOptions = {}): Promise<string> {
  const attributes = { lang: 'en', ...options.attributes }
  const drawing = new Drawing(answer.widget, answer, { ...options, attributes })
  checkAnswer(answer, drawing.element)
  if (answer.state !== 'ready') return ''
  const write = await writer()
  const noElements = (tag: string) => {
    throw new TypeError(tag)
  }
  return onPage(attributes.lang, noElements, () => drawing.write(drawing.element.draw(), write))
}

/** Throws for an answer that the element would refuse in a browser, including one to another question. */
export function checkAnswer(answer: Answer, element: object): void {
  const { validate } = element.constructor as typeof WidgetElement
  if (validate(answer, Reflect.get(element, 'params') as object | undefined)) return
  throw new TypeError(
    `lmp-server-answer: this is no answer of ${answer.widget} that the contract allows, to what its attributes ask. ` +
      'Pass it as the adapter gave it, for the same cycle, period and view; `npx @lmp-widgets/data-adapter verify` checks a back end.',
  )
}
