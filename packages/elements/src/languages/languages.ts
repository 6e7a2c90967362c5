import { redraw, speak, type Drawn } from '../messages/language.js'
import type { Messages } from '../messages/messages.js'

const catalogues = new Map<string, Partial<Messages>>()

/** What was found for each tag. */
const found = new Map<string, Partial<Messages> | undefined>()

/**
 * Adds a language, or texts to one, for every element on the page; those that are there are drawn again.
 * A text that is missing comes from the wider tag (`fr` for `fr-CA`), else it is English.
 */
export function addLanguage(tag: string, messages: Partial<Messages>): void {
  const key = tag.toLowerCase()
  catalogues.set(key, { ...catalogues.get(key), ...messages })
  found.clear()
  speak({ messagesOf, follow })
}

function messagesOf(tag: string): Partial<Messages> | undefined {
  if (!found.has(tag)) found.set(tag, collect(tag.toLowerCase()))
  return found.get(tag)
}

function collect(tag: string): Partial<Messages> | undefined {
  const own = catalogues.get(tag)
  const wider = tag.includes('-') ? collect(tag.replace(/-[^-]*$/, '')) : undefined
  return own ? { ...wider, ...own } : wider
}

let observer: MutationObserver | undefined

/** One observer serves all: it watches `lang` in the document and in the shadow roots that elements are in. */
function follow(element: Drawn): void {
  observer ??= new MutationObserver(redraw)
  for (let within: Element | undefined = element; within;) {
    const root = within.getRootNode() as Node & { host?: Element }
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] })
    within = root.host
  }
}
