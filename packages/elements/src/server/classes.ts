import type { Widget } from '@lmp-widgets/data-adapter'
import type { LitElement } from 'lit'
import '../index.js'

/** What a server can draw. */
export type Drawable = Widget | 'dashboard'

/** The class behind a tag; throws `lmp-server-tag` where there is none. */
export function classOf(tag: string): typeof LitElement {
  const found = customElements.get(tag)
  if (found) return found as typeof LitElement
  throw new TypeError(
    `lmp-server-tag: <${tag}> is not defined on this server. ` +
      'Check the name of the widget; for a prefix of your own call define({ prefix }) first.',
  )
}
