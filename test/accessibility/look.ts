/** In the page: what is in sight, and what of it does not fit, cannot be hit or read, or moves. */
import { elementsBelow } from '../sweeps/stage.js'

export interface Look {
  /** Whether the page scrolls sideways. */
  scrolls: boolean
  /** Words that stand beside the page. */
  outside: string[]
  /** Targets under 24 px. */
  small: string[]
  /** Words under 12 px. */
  tiny: string[]
  moving: string[]
  /** All words, in their order. */
  said: string[]
}

const TARGETS = 'button, select, input:not([type=radio]), .segments label, a.value, a.n'

export function look(): Look {
  const all = elementsBelow(document.body).filter(each => each.checkVisibility())
  const words = all.filter(isRead).flatMap(each => [...each.childNodes].filter(isWord))
  const nameless = (texts: Text[]) => texts.map(text => called(text.parentElement!))
  return {
    scrolls: document.documentElement.scrollWidth > innerWidth,
    outside: nameless(words.filter(isOutside)),
    small: all.filter(each => each.matches(TARGETS) && isSmall(each)).map(called),
    tiny: nameless(words.filter(text => parseFloat(getComputedStyle(text.parentElement!).fontSize) < 12)),
    moving: all.filter(isMoving).map(called),
    said: words.map(text => text.data.replace(/\s+/g, ' ').trim()),
  }
}

const isRead = (each: Element) => !each.closest('.unseen, svg, option')

const isWord = (node: Node): node is Text => node instanceof Text && node.data.trim() !== ''

/** Where a table has become cards its headers stand in the cells; the row of them is for the ear alone. */
function isOutside(text: Text): boolean {
  if (text.parentElement!.closest('thead')) return false
  const range = document.createRange()
  range.selectNodeContents(text)
  const { left, right } = range.getBoundingClientRect()
  return left < -1 || right > innerWidth + 1
}

/** A number in a list is hit anywhere in its row. */
function isSmall(target: Element): boolean {
  const { height, width } = (
    target.matches('.n') ? target.closest('.row, li')! : target
  ).getBoundingClientRect()
  return Math.min(height, width) < 23.9
}

const isMoving = (each: Element) =>
  each.getAnimations().length > 0 || /[1-9]/.test(getComputedStyle(each).transitionDuration)

const called = (each: Element) =>
  `${(each.getRootNode() as ShadowRoot).host?.localName} ${each.localName}.${each.getAttribute('class')}: ${each.textContent!.trim().slice(0, 40)}`
