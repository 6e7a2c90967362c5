import type { Widget } from '@lmp-widgets/data-adapter'
import { lookAround } from '../base/surroundings.js'
import { sayingOf } from '../base/view.js'
import type { WidgetElement } from '../base/widget-element.js'
import { accountOf } from '../receipt/read-receipt.js'
import { readable } from '../views/name.js'

/** A chart, as far as its caption needs it. */
export type Captioned = HTMLElement &
  Partial<Pick<WidgetElement<Widget>, 'asOf' | 'data' | 'messages' | 'timeZone'>>

/**
 * What stands under a chart, a paragraph each: for whom it was counted and when, as a dashboard says it. With a receipt
 * it is what that says, in its words, but for how long ago the answer came: a file grows older.
 */
export function captionOf(element: Captioned): string[] {
  const receipt = element.shadowRoot!.querySelector('lmp-receipt')?.shadowRoot
  const said = [...(receipt?.querySelectorAll('dl > div:not(.age)') ?? [])].map(inWords)
  if (said.length > 0) return said
  const name = readable(accountOf(element)?.name ?? '')
  return [[isolated(name), stampOf(element)].filter(Boolean).join(' · ')]
}

/** `as of Nov 24, 2026, 09:41 AM`; undefined for data that the page has set. */
function stampOf(element: Captioned): string | undefined {
  const { asOf, data } = element
  let stamp: string | undefined
  lookAround(element, around => {
    const { format, text } = sayingOf(element, around, element.messages, element.timeZone)
    stamp = !data && asOf ? `${text.asOf} ${format.moment(asOf)}` : undefined
  })()
  return stamp
}

/** `Filter: Status Enabled, Type msp` */
function inWords(row: Element): string {
  const [name, value] = row.children
  const parts = [...value!.querySelectorAll(':scope > span:not(.age)')]
  return `${textOf(name!)}: ${(parts.length > 0 ? parts : [value!]).map(textOf).join(', ')}`
}

/** The text of an element, on one line; parts with their own direction keep it. */
export const textOf = (element: Element): string =>
  [...element.childNodes].map(written).join('').replace(/\s+/g, ' ').trim()

const written = (node: Node): string => {
  if (node instanceof Comment) return ''
  const text = node.textContent!
  return node instanceof HTMLElement && node.localName === 'bdi' ? isolated(text) : text
}

/** What `<bdi>` does, in plain text. */
const isolated = (text: string): string => text && `\u2068${text}\u2069`

/**
 * A paragraph in lines of a width, in pixels of a font such as `12px serif`: between its words, and within what is wider than
 * a line, as where words have no space between them.
 */
export function linesOf(paragraph: string, width: number, font: string): string[] {
  const paper = document.createElement('canvas').getContext('2d')!
  paper.font = font
  const fits = (text: string) => paper.measureText(text.trim()).width <= width
  const words = new Intl.Segmenter(undefined, { granularity: 'word' })
  const pieces = paragraph
    .split(/(?<= )/)
    .flatMap(piece => (fits(piece) ? piece : Array.from(words.segment(piece), ({ segment }) => segment)))
  const lines = ['']
  for (const piece of pieces) {
    const longer = lines.at(-1)! + piece
    if (lines.at(-1) && !fits(longer)) lines.push(piece)
    else lines[lines.length - 1] = longer
  }
  return lines.map(line => line.trim()).filter(Boolean)
}
