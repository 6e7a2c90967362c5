import type { CSSResult, LitElement } from 'lit'

/** A constructed style sheet belongs to its document: in another one (an iframe's) it is lost, and made again here. */
export function readopt(element: LitElement): void {
  const { defaultView } = element.ownerDocument
  const root = element.shadowRoot
  if (!defaultView || !root) return
  const { elementStyles } = element.constructor as typeof LitElement
  root.adoptedStyleSheets = elementStyles.map(style => {
    const sheet = new (defaultView as typeof globalThis & Window).CSSStyleSheet()
    sheet.replaceSync((style as CSSResult).cssText)
    return sheet
  })
}
