/** In a page that a server has written, before any script of ours: what is on it, and what becomes of it. */

/** What the tests ask of such a page. */
export interface Probe {
  /** What the policy refused. */
  violations: string[]
  /** Every element as text, with its attributes; without what only serves the drawing, or the camera. */
  trees: () => string[]
  /** Remembers the cards that are there. */
  remember: () => void
  /** How many are remembered, and how many of them are still there. */
  kept: () => { all: number; kept: number }
  /** Resolves once every widget is complete. */
  stands: () => Promise<void>
}

const violations: string[] = []
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
  violations.push(`${effectiveDirective} ${sample}`),
)

const elements = (root: ParentNode = document): Element[] =>
  [...root.querySelectorAll('*')].flatMap(each => [
    each,
    ...(each.shadowRoot ? elements(each.shadowRoot) : []),
  ])

function treeOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ')
  if (!(node instanceof Element) || node.matches('script, style, link')) return ''
  const names = node
    .getAttributeNames()
    .filter(name => !['answer', 'defer-hydration', 'style'].includes(name))
  const attributes = names.sort().map(name => ` ${name}="${node.getAttribute(name)}"`)
  const children = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(treeOf)
  return `<${node.localName}${attributes.join('')}>${children.join('')}</>`
}

let cards: Element[] = []

const probe: Probe = {
  violations,
  trees: () =>
    [...document.querySelectorAll('lmp-dashboard, :is(lmp-provider, body) > :not(lmp-provider)')].map(treeOf),
  remember: () => {
    cards = elements().filter(each => each.matches('[part~=card], [part~=header]'))
  },
  kept: () => ({ all: cards.length, kept: cards.filter(each => each.isConnected).length }),
  stands: async () => {
    for (const each of elements()) await (each as Element & { whenReady?: () => unknown }).whenReady?.()
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  },
}
Object.assign(window, { probe })
