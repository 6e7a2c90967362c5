import type { CSSResult, LitElement } from 'lit'

/**
 * A constructed style sheet belongs to its document: in another one (an iframe's) it is lost, and made again here. One that
 * has never been on a page gets its shadow root here too, since lit would put the sheets of its own page into it.
 */
export function readopt(element: LitElement): void {
  const page = element.ownerDocument.defaultView as (typeof globalThis & Window) | null
  const root = ((element as unknown as { renderRoot: ShadowRoot }).renderRoot =
    element.shadowRoot ?? element.attachShadow({ mode: 'open' }))
  // A document without a window shows nothing, and takes no sheet.
  if (page)
    root.adoptedStyleSheets = (element.constructor as typeof LitElement).elementStyles.map(style => {
      const sheet = new page.CSSStyleSheet()
      sheet.replaceSync((style as CSSResult).cssText)
      return sheet
    })
}
