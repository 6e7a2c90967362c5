import type { WidgetRequest } from '@lmp-widgets/data-adapter'
import { isManifest } from '@lmp-widgets/data-adapter/schema/manifest.js'
import { LitElement } from 'lit'
import type { Question } from '../base/request-task.js'
import { WidgetElement } from '../base/widget-element.js'

/** The answers that a server has written on its elements: each is valid until it is known who answers from then on. */
export class Written {
  readonly #found = new WeakMap<Element, { about: string; text: string | null; answer: unknown }>()

  /** A page that is updated in place, by a morph of Turbo or htmx, brings newer answers to the same elements. */
  follow(page: Document): void {
    new MutationObserver(records => {
      for (const { target } of records)
        if (target instanceof LitElement && target.hasAttribute('answer')) target.requestUpdate()
    }).observe(page, { subtree: true, attributeFilter: ['answer'] })
  }

  /** The answer that came last with an element, as long as it asks no other question. */
  answerTo(host: Element, { about, given, of }: Question<unknown>): unknown {
    const text = take(host)
    let found = this.#found.get(host)
    // The same text again, as from a cache, is no newer answer: one that was asked for since stays.
    if (!found || (text !== null && text !== found.text))
      this.#found.set(host, (found = { about, text, answer: read(text, host, about) }))
    if (given !== undefined || about !== found.about) return undefined
    const { answer } = found
    if (of) found.answer = undefined
    return answer
  }
}

/** Removed, since a copy of the element would show it as if it were new. */
function take(host: Element): string | null {
  const text = host.getAttribute('answer')
  host.removeAttribute('answer')
  return text
}

function read(text: string | null, host: Element, about: string): unknown {
  try {
    const answer: unknown = JSON.parse(text ?? '')
    return fits(host, answer, about) ? answer : undefined
  } catch {
    return undefined
  }
}

/** Whether it is an answer to what the host asks: the page may have another cycle, say, in its tag. */
function fits(host: Element, answer: unknown, about: string): boolean {
  if (!(host instanceof WidgetElement)) return isManifest(answer)
  const { validate, widget } = host.constructor as typeof WidgetElement
  const { widget: its, state } = answer as { widget?: string; state?: string }
  const { params } = JSON.parse(about) as WidgetRequest
  return validate(answer, params) && its === widget && state === 'ready'
}
