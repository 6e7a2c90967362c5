import { readChart, type Drawing, type Shape } from './drawing.js'
import { inSrgb } from './in-srgb.js'

/** Stripes of a hatch: their distance in pixels, and how opaque they are, from 0 to 1. */
const STRIPE = 5
const COVER = 0.55
/** From the middle of a line down to its baseline: few viewers of images know `dominant-baseline`. */
const MIDDLE = '.35em'

/**
 * The chart of an element as an SVG file: self-contained, with the colours that it has on the screen, its heading and
 * a caption: when it was counted and for whom. Throws when the element shows no chart, or is hidden.
 */
export function chartToSVG(element: HTMLElement): string {
  const { direction, font, ground, height, shapes, title, width } = readChart(element)
  const body = shapes.map(written).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}" direction="${direction}"><title>${escaped(title)}</title>` +
    `<rect width="100%" height="100%" fill="${inSrgb(ground)}"/>${body}</svg>`
  )
}

/** The same as a PNG file, `scale` pixels to each of the screen's. It is painted, not loaded: no policy can forbid it. */
export async function chartToPNG(element: HTMLElement, scale = 2): Promise<Blob> {
  const drawing = readChart(element)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(drawing.width * scale)
  canvas.height = Math.ceil(drawing.height * scale)
  const paper = canvas.getContext('2d')!
  paper.fillStyle = drawing.ground
  paper.fillRect(0, 0, canvas.width, canvas.height)
  // Where the canvas is too large, some browsers throw, and others make no image of it.
  const blob = await new Promise<Blob | null>(resolve => {
    paper.scale(scale, scale)
    paint(paper, drawing)
    canvas.toBlob(resolve, 'image/png')
  }).catch(() => null)
  if (!blob) throw new Error('The browser cannot make an image as large as this: choose a smaller scale.')
  return blob
}

function written(shape: Shape): string {
  if (shape.kind === 'text') {
    const { bold, color, size, text, x, y } = shape
    const weight = bold ? ' font-weight="600"' : ''
    return `<text x="${x}" y="${y}" dy="${MIDDLE}" text-anchor="middle" font-size="${size}"${weight} fill="${inSrgb(color)}">${escaped(text)}</text>`
  }
  const { color, height, kind, width, x, y } = shape
  if (kind === 'rect')
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${inSrgb(color)}"/>`
  const path = stripes(shape).map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`)
  return `<path d="${path.join('')}" stroke="${inSrgb(color)}" stroke-width="2" stroke-opacity="${COVER}"/>`
}

function paint(paper: CanvasRenderingContext2D, drawing: Drawing): void {
  const { direction, font, shapes } = drawing
  paper.direction = direction
  paper.textAlign = 'center'
  paper.textBaseline = 'middle'
  paper.lineWidth = 2
  for (const shape of shapes) {
    paper.fillStyle = shape.color
    if (shape.kind === 'text') {
      paper.font = `${shape.bold ? '600 ' : ''}${shape.size}px ${font}`
      paper.fillText(shape.text, shape.x, shape.y)
    } else if (shape.kind === 'rect') {
      paper.fillRect(shape.x, shape.y, shape.width, shape.height)
    } else {
      paper.strokeStyle = shape.color
      paper.globalAlpha = COVER
      for (const [x1, y1, x2, y2] of stripes(shape)) {
        paper.beginPath()
        paper.moveTo(x1, y1)
        paper.lineTo(x2, y2)
        paper.stroke()
      }
      paper.globalAlpha = 1
    }
  }
}

/** Slanted lines within a box, cut where they would leave it. */
function stripes({ height, width, x, y }: Exclude<Shape, { kind: 'text' }>) {
  const lines: [number, number, number, number][] = []
  for (let at = STRIPE; at < width + height; at += STRIPE) {
    const [right, down] = [Math.min(at, width), Math.min(at, height)]
    lines.push([x + right, y + at - right, x + at - down, y + down])
  }
  return lines
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** As XML allows it, which has no control characters and no lone surrogates. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>"]/g, mark => ENTITIES[mark]!)
