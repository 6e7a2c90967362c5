import { adoptStyles, type LitElement, type PropertyValues } from 'lit'
import { WidgetElement } from '../base/widget-element.js'

/** An element whose first drawing is replaced. */
type Drawn = Omit<LitElement, 'update' | 'renderRoot'> & {
  update(changed: PropertyValues): void
  renderRoot: ShadowRoot
}

/** Has the first drawing of a class's elements begin from what a server has drawn. */
export function takeOver(prototype: LitElement): void {
  const drawn = prototype as unknown as Drawn
  const { update } = drawn
  drawn.update = function (changed) {
    const draw = () => update.call(this, changed)
    if (this.hasUpdated || !this.renderRoot.firstChild) return draw()
    if (!hydrates(this, draw)) drawAnew(this, draw)
    void this.updateComplete.then(() => release(this.renderRoot))
  }
}

/** Whether the drawing of the server has become ours: Lit throws where it is another one. */
function hydrates(element: Drawn, draw: () => void): boolean {
  const { observedAttributes } = element.constructor as typeof LitElement
  // Lit was there before its support for hydration.
  if (!observedAttributes.includes('defer-hydration')) return false
  // Lit only logs that its marks are missing, but throws for a part that is not its own.
  if (!isMarked(element.renderRoot))
    element.renderRoot.replaceChildren(new Comment('lit-part'), new Comment('/lit-part'))
  try {
    draw()
    dress(element)
    return true
  } catch {
    return false
  }
}

/** Where the server's drawing is of other data, another version or by a simpler hand, ours takes its place. */
function drawAnew(element: Drawn, draw: () => void): void {
  element.renderOptions.renderBefore = null
  element.renderRoot.replaceChildren()
  dress(element)
  draw()
}

/** Lit writes comments that say where its values are. */
const isMarked = (root: ShadowRoot): boolean =>
  [...root.childNodes].some(node => node instanceof Comment && node.data.startsWith('lit-part'))

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
