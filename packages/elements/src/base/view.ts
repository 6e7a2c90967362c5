import type { AdapterErrorCode, ScreenUrls, Widget } from '@lmp-widgets/data-adapter'
import type { en } from '../messages/en.js'
import type { Format } from './format.js'

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
