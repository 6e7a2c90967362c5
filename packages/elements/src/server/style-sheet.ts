import { WIDGETS } from '@lmp-widgets/data-adapter'
import type { CSSResult } from 'lit'
import { classOf, type Drawable } from './classes.js'

/** The style sheet of one card, to be served as `<folder>/<name>.css` for the option `stylesheets`. */
export const styleSheet = (name: Drawable): string =>
  classOf(`lmp-${name}`)
    .elementStyles.map(style => (style as CSSResult).cssText)
    .join('\n')

/**
 * What `style-src` of a content security policy has to name where the style sheets are in the HTML: one hash for each
 * kind of card, `'sha256-…'`. They change with the version of this package.
 */
export const styleSources = async (
  names: readonly Drawable[] = [...WIDGETS, 'dashboard'],
): Promise<string[]> => Promise.all(names.map(async name => `'sha256-${await digest(styleSheet(name))}'`))

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
}
