import type { Answer } from '@lmp-widgets/data-adapter'

const number = new Intl.NumberFormat('en')

/** Those counts of the answers that are not among the texts: a page that does not show them has done less. */
export function unread(answers: readonly Answer[], texts: readonly string[]): string[] {
  const read = new Map<string, number>()
  for (const shown of texts.flatMap(text => text.match(/\d[\d,]*/g) ?? []))
    read.set(shown, (read.get(shown) ?? 0) + 1)
  return countsOf(answers).filter(count => {
    const left = read.get(count) ?? 0
    read.set(count, left - 1)
    return left < 1
  })
}

/** As they are written. Those of the bars are not: a canvas has no text. */
function countsOf(value: unknown, key = ''): string[] {
  if (key === 'value' && typeof value === 'number') return [number.format(value)]
  if (typeof value !== 'object' || value === null) return []
  if (key === 'buckets' || key === 'threshold' || key === 'drillDown') return []
  return Object.entries(value).flatMap(([name, each]) => countsOf(each, name))
}

/** Runs in the page: every text on it, those in shadow roots included. */
export function readTexts(): string[] {
  const texts: string[] = []
  const roots: ParentNode[] = [document.body]
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot)
      if (element.localName === 'script') continue
      for (const node of element.childNodes) if (node instanceof Text) texts.push(node.data)
    }
  return texts
}
