import type { HrefFor } from '../base/screen-hrefs.js'
import type { Messages } from '../messages/messages.js'

/** How an element is drawn on a server. */
export interface ServerOptions {
  /**
   * What stands in the tag: `customers-href`, `time-zone`, `heading` and so on, as in HTML, also `id` or `class`.
   * Without `lang` it is `en`: the page must not say otherwise than the server has drawn.
   */
  attributes?: Readonly<Record<string, string>>
  /** Finds the URL of a list; the page has to set the same on the element before the widgets' module is loaded. */
  hrefFor?: HrefFor
  /** Texts that replace ours; the page has to set the same. */
  messages?: Partial<Messages>
  /** What the tags begin with, after `define({ prefix })`; `lmp` when absent. */
  prefix?: string
  /**
   * Folder of the style sheets, such as `/assets/lmp`: each card then links to its own, which `style-src 'self'` allows.
   * Without it they are in the HTML, and the policy names them by `styleSources()`.
   */
  stylesheets?: string
}
