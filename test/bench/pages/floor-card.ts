import type { Card } from './floor-kit.js'

/** A part of the page: its element, and how to put an answer into it. */
export interface Part<D> {
  element: HTMLElement
  show(data: D): void
}

/** The content of a card once its first answer is there. */
interface Filling<D> {
  body: Node[]
  /** Beside the heading. */
  tools?: Node[]
  show(data: D): void
}

/** A card whose elements are made once, when it is known how many it needs. */
export function cardPart<D>(card: Card, fillingOf: (first: D) => Filling<D>): Part<D> {
  let filling: Filling<D> | undefined
  return {
    element: card.element,
    show(data) {
      if (!filling) {
        filling = fillingOf(data)
        card.fill(filling.body, filling.tools)
      }
      filling.show(data)
    },
  }
}
