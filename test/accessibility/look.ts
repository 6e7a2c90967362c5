/** In the page: what is in sight, and what of it does not fit, cannot be hit or read, or moves. */
import { elementsBelow } from '../sweeps/stage.js'

export interface Look {
  /** Whether the page scrolls sideways. */
  scrolls: boolean
  /** Words that lie outside the page. */
  outside: string[]
  /** Words that are cut off, with no title that has all of them. */
  clipped: string[]
  /** Words that overlap other words. */
  covered: string[]
  /** Targets under 24 px. */
  small: string[]
  /** Words under 12 px. */
  tiny: string[]
  moving: string[]
  /** All words, in their order. */
  said: string[]
}

const TARGETS = 'button, select, input:not([type=radio]), .segments label, a.value, a.n, .row, tbody tr'

export function look(): Look {
  const all = elementsBelow(document.body).filter(each => each.checkVisibility())
  const words = all.filter(isRead).flatMap(each => [...each.childNodes].filter(isWord))
  const nameless = (texts: Text[]) => texts.map(text => called(text.parentElement!))
  return {
    scrolls: document.documentElement.scrollWidth > innerWidth,
    outside: nameless(words.filter(isOutside)),
    clipped: nameless(words.filter(isClipped)),
    covered: nameless(covered(words)),
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
  const { left, right } = rectOf(text)
  return left < -1 || right > innerWidth + 1
}

const rectOf = (text: Text) => {
  const range = document.createRange()
  range.selectNodeContents(text)
  return range.getBoundingClientRect()
}

/** The ancestors of an element, out through shadow roots and slots. */
const around = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null

/** For the ear alone. */
const isUnseen = (element: Element | null): boolean =>
  !!element &&
  (element.localName === 'thead' ||
    getComputedStyle(element).clipPath !== 'none' ||
    isUnseen(element.parentElement))

/** Whether an element around a text shows less of it than there is; what can be scrolled to is not lost. */
function isClipped(text: Text): boolean {
  if (text.parentElement!.closest('[title]') || isUnseen(text.parentElement)) return false
  const { bottom, left, right, top } = rectOf(text)
  for (let each: Element | null = text.parentElement; each; each = around(each)) {
    if (!/hidden|clip/.test(getComputedStyle(each).overflow)) continue
    const box = each.getBoundingClientRect()
    if (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1)
      return true
  }
  return false
}

/** Those on whose lines another text stands. Lines may touch, since they are higher than their letters, and no more. */
function covered(words: Text[]): Text[] {
  const lines = words.map(text => {
    const range = document.createRange()
    range.selectNodeContents(text)
    return isUnseen(text.parentElement) ? [] : [...range.getClientRects()]
  })
  return words.filter((_, i) =>
    lines.slice(i + 1).some(others => others.some(other => lines[i]!.some(line => standsOn(line, other)))),
  )
}

const standsOn = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 3

/** A number is hit anywhere in its row, or in its tile. */
function isSmall(target: Element): boolean {
  const { height, width } = (
    target.matches('.n, .value') ? target.closest('.row, li, .card')! : target
  ).getBoundingClientRect()
  return Math.min(height, width) < 23.9
}

const isMoving = (each: Element) =>
  each.getAnimations().length > 0 || /[1-9]/.test(getComputedStyle(each).transitionDuration)

const called = (each: Element) =>
  `${(each.getRootNode() as ShadowRoot).host?.localName} ${each.localName}.${each.getAttribute('class')}: ${each.textContent!.trim().slice(0, 40)}`
