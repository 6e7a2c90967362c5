import type { AdapterErrorCode, ScreenUrls, Widget } from '@lmp-widgets/data-adapter'
import { en } from '../messages/en.js'
import type { Messages } from '../messages/messages.js'
import { formatFor, type Format } from './format.js'
import { localeOf } from './locale.js'
import { screenUrls, type ScreenHrefs } from './screen-hrefs.js'
import type { Surroundings } from './surroundings.js'

/** What a template needs besides the data: who draws, in which words, and where its links lead. */
export interface View {
  widget: Widget
  heading: string
  headingLevel: number
  /** Ours, with what the host has put in their place; a view adds its own by `words`. */
  text: typeof en & { [C in AdapterErrorCode]?: string }
  format: Format
  urls: ScreenUrls
}

/** What the host says on a widget itself. */
interface Own extends Element, ScreenHrefs {
  heading: string | undefined
  headingLevel: number | undefined
  messages: Partial<Messages> | undefined
  timeZone: string | undefined
}

/** What a widget says itself goes before what is around it. */
export function viewOf(
  own: Own,
  { heading, widget }: { heading: string; widget: Widget },
  { messages, timeZone, urls }: Surroundings,
): View {
  const text = { ...en, ...messages, ...own.messages }
  return {
    widget,
    text,
    heading: own.heading ?? text[widget] ?? heading,
    headingLevel: own.headingLevel ?? 2,
    format: formatFor(localeOf(own), own.timeZone ?? timeZone),
    urls: screenUrls(own, urls),
  }
}
