import { adoptStyles, render, type LitElement, type PropertyValues } from 'lit'
import { WidgetElement } from '../base/widget-element.js'
import { Provider } from '../provider/provider.js'

/** An element whose first drawing is replaced. */
type Drawn = Omit<LitElement, 'render' | 'renderRoot' | 'scheduleUpdate' | 'update'> & {
  render(): unknown
  scheduleUpdate(): unknown
  update(changed: PropertyValues): void
  renderRoot: ShadowRoot
}

/** Has the first drawing of a class's elements begin from what a server has drawn. */
export function takeOver(prototype: LitElement): void {
  const drawn = prototype as unknown as Drawn
  const { scheduleUpdate, update } = drawn
  drawn.scheduleUpdate = function () {
    const go = () => scheduleUpdate.call(this)
    return this.hasAttribute('answer') && isComing(this) ? whole(this).then(go) : go()
  }
  drawn.update = function (changed) {
    const draw = () => update.call(this, changed)
    if (this.hasUpdated || !this.renderRoot.firstChild) return draw()
    if (!hydrates(this, draw)) drawAnew(this, draw)
    void this.updateComplete.then(() => release(this.renderRoot))
  }
}

/** Whether the page is still coming and may break off in this element: a script that is `async` does not wait for it. */
const isComing = (element: Node): boolean => document.readyState === 'loading' && !isFollowed(element)

const isFollowed = (node: Node | null): boolean =>
  node !== null && (node.nextSibling !== null || isFollowed(node.parentNode))

async function whole(element: Node): Promise<void> {
  while (isComing(element)) await new Promise(resolve => setTimeout(resolve, 20))
}

/** Whether the server's drawing has become ours: Lit throws if it is a different one. */
function hydrates(element: Drawn, draw: () => void): boolean {
  const { observedAttributes } = element.constructor as typeof LitElement
  // Lit was there before its support for hydration.
  if (!observedAttributes.includes('defer-hydration')) return false
  // Lit only logs that its marks are missing, but throws for a part that is not its own.
  if (!isMarked(element.renderRoot))
    element.renderRoot.prepend(new Comment('lit-part'), new Comment('/lit-part'))
  try {
    draw()
    dress(element)
    // A dashboard moves its widgets where it draws, and they look after their own numbers.
    return element instanceof Provider || saysAsOurs(element)
  } catch {
    return false
  }
}

/** Lit takes values as it finds them: those of another language or other data would stay on the screen. */
function saysAsOurs(element: Drawn): boolean {
  const ours = new DocumentFragment()
  render(element.render(), ours, { host: element })
  return saidIn(ours) === saidIn(element.renderRoot)
}

/** The words and the links; engines set spaces in dates in their own ways. */
const saidIn = (root: ParentNode & Node): string =>
  [root.textContent, ...[...root.querySelectorAll('[href]')].map(link => link.getAttribute('href'))]
    .join(' ')
    .replace(/\s+/g, ' ')

/** If the server's drawing shows other data, or is from another version or a simpler program, ours replaces it. */
function drawAnew(element: Drawn, draw: () => void): void {
  const end = new Comment()
  element.renderRoot.prepend(end)
  // What Lit has begun in the root is over: it begins anew before this.
  element.renderOptions.renderBefore = end
  dress(element)
  draw()
  // Not sooner: a dashboard takes its widgets out of it, with their answers.
  while (end.nextSibling) end.nextSibling.remove()
}

/** Lit writes comments that say where its values are; one with no more to say has a text, and no element, after it. */
const isMarked = (root: ShadowRoot): boolean =>
  [...root.childNodes].some(node => node instanceof Comment && node.data.startsWith('lit-part')) &&
  ![...root.querySelectorAll('*')].some(isAmongText)

/** Whether a proxy or a translator has put it where Lit writes a text, which would stay what it is; ours have a hyphen. */
function isAmongText({ localName, previousSibling }: Element): boolean {
  const mark = previousSibling instanceof Text ? previousSibling.previousSibling : previousSibling
  return mark instanceof Comment && mark.data === 'lit-part' && !localName.includes('-')
}

/** The style sheets of the class take the place of the same rules in the HTML. */
function dress({ constructor, renderRoot }: Drawn): void {
  adoptStyles(renderRoot, (constructor as typeof LitElement).elementStyles)
  for (const node of [...renderRoot.children]) if (node.matches('style, link')) node.remove()
}

/** The widgets of a dashboard wait until it can tell them what is around them. */
function release(root: ShadowRoot): void {
  for (const widget of root.querySelectorAll('[defer-hydration]')) {
    if (widget instanceof WidgetElement) widget.connectedMoveCallback()
    widget.removeAttribute('defer-hydration')
  }
}
