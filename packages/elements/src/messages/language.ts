import type { ReactiveControllerHost } from 'lit'
import { once } from '../base/once.js'
import type { Messages } from './messages.js'

/** What an element speaks. */
export interface Language {
  /** How numbers and dates are written, as a tag that Intl takes. */
  locale: string
  /** Our texts; without them they stay English. */
  messages?: Partial<Messages> | undefined
}

/** An element with texts. */
export type Drawn = ReactiveControllerHost & Element

/** Languages other than English: they come with the first one that is added. */
export interface Languages {
  /** The texts for a tag. */
  messagesOf(tag: string): Partial<Messages> | undefined
  /** Makes an element be drawn again when a `lang` changes around it. */
  follow(element: Drawn): void
}

let languages: Languages | undefined

/** The elements that are on a page. */
const drawn = new Set<Drawn>()

/** Draws every element again, in these languages. */
export function speak(added: Languages): void {
  languages = added
  known.clear()
  redraw()
  drawn.forEach(added.follow)
}

export const redraw = (): void => drawn.forEach(element => element.requestUpdate())

let printing = false

/** Whether the page is being printed. */
export const onPaper = (): boolean => printing

for (const type of ['beforeprint', 'afterprint'])
  globalThis.addEventListener?.(type, () => {
    printing = type === 'beforeprint'
    redraw()
  })

/** An element comes to a page. */
export function enter(element: Drawn): void {
  drawn.add(element)
  languages?.follow(element)
}

/** An element leaves its page. */
export const leave = (element: Drawn): boolean => drawn.delete(element)

/** How many are on a page now. */
export const crowd = (): number => drawn.size

/** Those on a page now, even where no page can look: in closed shadow roots. */
export const onPages = (): readonly Drawn[] => [...drawn]

/** Each tag is looked up once: Intl takes its time. */
const known = new Map<string, Language | undefined>()

/** The language of a tag; undefined when neither we nor Intl know it. */
export function readTag(tag: string): Language | undefined {
  return once(known, tag, () => lookUp(tag))
}

function lookUp(tag: string): Language | undefined {
  const messages = languages?.messagesOf(tag)
  try {
    const [locale = messages && tag] = Intl.NumberFormat.supportedLocalesOf(tag)
    return locale ? { locale, messages } : undefined
  } catch {
    // It is not a valid tag: the next one decides the language.
    return undefined
  }
}
