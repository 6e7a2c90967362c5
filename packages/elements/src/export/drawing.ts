import { captionOf, linesOf, textOf, type Captioned } from './caption.js'
import { rulerOf } from './ruler.js'

/** The content of a chart, in pixels from its corner, with its colours on the screen. */
export interface Drawing {
  width: number
  height: number
  ground: string
  font: string
  /** From where its texts are read: a date or a name among other letters stands as on the screen. */
  direction: CanvasDirection
  /** What the chart says, for users who cannot see it. */
  title: string
  shapes: Shape[]
}

/** A bar, a line of the axis as a thin one, or a pattern over a bar; or a text around the middle of its line. */
export type Shape =
  | { kind: 'rect' | 'hatch'; x: number; y: number; width: number; height: number; color: string }
  | { kind: 'text'; x: number; y: number; text: string; color: string; size: number; bold: boolean }

type Box = Exclude<Shape, { kind: 'text' }>

/** A box with an edge is one on another. */
const edged = (box: Box, edge: string): Box[] => {
  if (edge === 'none') return [box]
  const { height, width, x, y } = box
  return [
    { ...box, color: edge },
    { ...box, x: x + 1, y: y + 1, width: width - 2, height: Math.max(height - 2, 0) },
  ]
}

/** Room around the chart; here and below in pixels. */
const MARGIN = 16
/** Room for its heading above it, and for the first line of its caption below. */
const HEAD = 28
/** Room for each further line. */
const LINE = 17

/** Reads the chart of an element from the page, with whatever mirrors, colours or squeezes it there. */
export function readChart(element: Captioned): Drawing {
  const root = element.shadowRoot
  const plot = root?.querySelector('.plot')
  // What is hidden has no size, or no letters.
  if (!root || !plot?.checkVisibility())
    throw new Error(
      'This element shows no chart: wait for whenReady(), and see its state and whether it is hidden.',
    )
  const placeOf = rulerOf(plot, MARGIN, MARGIN + HEAD)
  const box = placeOf(plot)
  const card = getComputedStyle(root.querySelector('.card')!)
  const heading = textOf(root.querySelector('#heading')!)
  // Its legend is not part of the sentence.
  const finding = [...root.querySelectorAll('figcaption > :not(.legend)')]
    .map(textOf)
    .filter(Boolean)
    .join(' ')

  const rect = (mark: Element, kind: Box['kind'], color: string): Box => {
    const { height, width, x, y } = placeOf(mark)
    return { kind, x, y, width: Math.max(width, 1), height: Math.max(height, 1), color }
  }
  const text = (mark: Element): Shape => {
    const { height, width, x, y } = placeOf(mark)
    const { fill, fontSize } = getComputedStyle(mark)
    return {
      kind: 'text',
      x: x + width / 2,
      y: y + height / 2,
      text: mark.textContent!.trim(),
      color: fill,
      size: parseFloat(fontSize),
      bold: false,
    }
  }
  const shapeOf = (mark: Element): Shape[] => {
    const { fill, stroke, visibility } = getComputedStyle(mark)
    if (visibility === 'hidden' || mark.matches('.hit') || mark.closest('defs')) return []
    if (mark.localName === 'text') return mark.checkVisibility() ? [text(mark)] : []
    if (mark.localName === 'line') return [rect(mark, 'rect', stroke)]
    if (mark.matches('.hatch')) return [rect(mark, 'hatch', card.backgroundColor)]
    return edged(rect(mark, 'rect', fill), stroke)
  }
  /** Which colour is which year: a mark, and its word beside it. */
  const legendOf = (entry: Element): Shape[] => {
    const mark = entry.querySelector('i')!
    const range = document.createRange()
    range.selectNodeContents(entry)
    range.setStartAfter(mark)
    const word = placeOf(range)
    const y = MARGIN + HEAD - 4
    const side = placeOf(mark)
    const { color, fontSize } = getComputedStyle(entry)
    const { color: fill, stroke } = getComputedStyle(mark)
    return [
      ...edged({ kind: 'rect', x: side.x, y: y - 5, width: 10, height: 10, color: fill }, stroke),
      {
        kind: 'text',
        x: word.x + word.width / 2,
        y,
        text: entry.textContent!.trim(),
        color,
        size: parseFloat(fontSize),
        bold: false,
      },
    ]
  }
  const width = box.width + 2 * MARGIN
  const { fontFamily: font } = card
  // Another viewer may not have the font, and need more room.
  const caption = captionOf(element).flatMap(each => linesOf(each, 0.95 * box.width, `12px ${font}`))
  const further = LINE * Math.max(0, caption.length - 1)
  const height = box.height + 2 * MARGIN + 2 * HEAD + further
  const line = (text: string, y: number, size: number, bold: boolean): Shape => {
    return { kind: 'text', x: width / 2, y, text, color: card.color, size, bold }
  }
  return {
    width,
    height,
    ground: card.backgroundColor,
    font,
    direction: card.direction as CanvasDirection,
    title: `${heading}: ${finding}`,
    shapes: [
      line(heading, MARGIN + 4, 14, true),
      ...[...root.querySelectorAll('.legend > span')].flatMap(legendOf),
      ...[...plot.querySelectorAll('line, rect, text')].flatMap(shapeOf),
      ...caption.map((words, i) => line(words, height - MARGIN - 4 - further + LINE * i, 12, false)),
    ],
  }
}
