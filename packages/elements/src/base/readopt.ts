import type { CSSResult, LitElement } from 'lit'

/**
 * A constructed style sheet belongs to its document: in another one (an iframe's) it is lost, and made again here. One that
 * has never been on a page gets its shadow root here too, since lit would put the sheets of its own page into it.
 */
export function readopt(element: LitElement): void {
  const { defaultView } = element.ownerDocument
  if (!defaultView) return
  const root = ((element as unknown as { renderRoot: ShadowRoot }).renderRoot =
    element.shadowRoot ?? element.attachShadow({ mode: 'open' }))
  const { elementStyles } = element.constructor as typeof LitElement
  root.adoptedStyleSheets = elementStyles.map(style => {
    const sheet = new (defaultView as typeof globalThis & Window).CSSStyleSheet()
    sheet.replaceSync((style as CSSResult).cssText)
    return sheet
  })
}
