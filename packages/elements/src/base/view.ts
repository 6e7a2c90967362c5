import type { AdapterErrorCode, ScreenUrls, Widget } from '@lmp-widgets/data-adapter'
import { en } from '../messages/en.js'
import type { Messages } from '../messages/messages.js'
import { reworded } from '../messages/words.js'
import { formatFor, type Format } from './format.js'
import { languageOf } from './locale.js'
import { screenUrls, type ScreenHrefs } from './screen-hrefs.js'
import type { Surroundings } from './surroundings.js'

/** What a template needs besides the data: its widget, its words, and where its links lead. */
export interface View {
  widget: Widget
  heading: string
  headingLevel: number
  /** The language of our texts. */
  lang: string
  /** Ours, with replacements from the language and the host; a view adds its own by `words`. */
  text: typeof en & { [C in AdapterErrorCode | Widget | 'dashboard']?: string }
  format: Format
  urls: ScreenUrls
}

/** What the host sets on a widget itself. */
interface Own extends Element, ScreenHrefs {
  heading: string | undefined
  headingLevel: number | undefined
  messages: Partial<Messages> | undefined
  timeZone: string | undefined
}

/** What a widget says itself takes precedence over what is around it. */
export function viewOf(
  own: Own,
  { heading, widget }: { heading: string; widget: Widget },
  around: Surroundings,
): View {
  const said = sayingOf(own, around, own.messages, own.timeZone)
  return {
    ...said,
    widget,
    heading: own.heading || said.text[widget] || heading,
    headingLevel: headingLevel(own.headingLevel, 2),
    urls: screenUrls(own, around.urls),
  }
}

/** The words and formats of an element. */
export function sayingOf(
  element: Element,
  { lang, messages, timeZone }: Surroundings,
  own?: Partial<Messages>,
  ownTimeZone?: string,
): Pick<View, 'format' | 'lang' | 'text'> {
  const { locale, messages: ours } = languageOf(element, lang)
  const said = (ours || messages || own) && { ...ours, ...messages, ...own }
  return {
    text: said ? { ...said, ...reworded(en, said) } : en,
    lang: ours || /^en\b/.test(locale) ? locale : 'en',
    format: formatFor(locale, ownTimeZone || timeZone),
  }
}

/** Anything but one of HTML's six levels counts as not given. */
export const headingLevel = (level: number | undefined, usual: number): number =>
  /^[1-6]$/.test(`${level}`) ? level! : usual
