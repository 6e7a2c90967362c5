import type { LitElement } from 'lit'

/** An element on a server: it is drawn once, and is on no page. */
export interface StandIn extends LitElement {
  /** What it shows, as a Lit value. */
  draw(): unknown
}

const made = new WeakMap<typeof LitElement, new () => StandIn>()

/** A class of ours with what a browser would give to it. */
export function standInFor(element: typeof LitElement): new () => StandIn {
  let standIn = made.get(element)
  if (!standIn) made.set(element, (standIn = extend(element)))
  return standIn
}

function extend(element: typeof LitElement): new () => StandIn {
  // Lit makes the properties of a class when a browser asks for this.
  void element.observedAttributes
  return class extends (element as unknown as new () => LitElement) implements StandIn {
    #drawn: unknown

    override get isConnected() {
      return true
    }

    override get ownerDocument() {
      return document
    }

    override closest() {
      return null
    }

    override getRootNode() {
      return document
    }

    protected override createRenderRoot() {
      return { querySelector: () => null } as unknown as ShadowRoot
    }

    protected override update() {
      this.#drawn = this.render()
    }

    protected override updated() {}

    draw() {
      this.performUpdate()
      return this.#drawn
    }
  }
}
