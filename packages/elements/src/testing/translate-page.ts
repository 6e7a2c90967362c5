/**
 * What the translator of a browser does to a page: it enters shadow roots, writes the text of an element anew and keeps
 * nothing of it but texts and elements. What says `translate="no"` it leaves alone.
 */
export function translatePage(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('[translate=no], style, svg')) continue
    if (element.shadowRoot) translatePage(element.shadowRoot)
    const kept = [...element.childNodes].filter(node => node instanceof Element || node instanceof Text)
    const texts = kept.filter(node => node instanceof Text && node.data.trim() !== '') as Text[]
    if (texts.length === 0) continue
    for (const text of texts) text.data = text.data.toUpperCase()
    element.replaceChildren(...kept)
  }
}
