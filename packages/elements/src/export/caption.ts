import { providerAround } from '../receipt/read-receipt.js'
import { readable } from '../views/name.js'

/**
 * What stands under a chart, a paragraph each: when it was counted and for whom. With a receipt it is what that says, in
 * its words, but for how long ago the answer came: a file grows older.
 */
export function captionOf(element: HTMLElement & { asOf?: string | undefined }): string[] {
  const receipt = element.shadowRoot?.querySelector('lmp-receipt')?.shadowRoot
  const said = [...(receipt?.querySelectorAll('dl > div:not(.age)') ?? [])].map(inWords)
  if (said.length > 0) return said
  const about = [element.asOf, readable(providerAround(element)?.account?.name ?? '')].filter(Boolean)
  return about.length > 0 ? [about.join(' · ')] : []
}

/** `Filter: Status Enabled, Type msp` */
function inWords(row: Element): string {
  const [name, value] = row.children
  const parts = [...value!.querySelectorAll(':scope > span:not(.age)')]
  return `${textOf(name!)}: ${(parts.length > 0 ? parts : [value!]).map(textOf).join(', ')}`
}

const textOf = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim()

/** A paragraph in lines of a width, in pixels of a font such as `12px serif`; also where words have no space between them. */
export function linesOf(paragraph: string, width: number, font: string): string[] {
  const paper = document.createElement('canvas').getContext('2d')!
  paper.font = font
  const lines = ['']
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(paragraph)) {
    const longer = lines.at(-1)! + segment
    if (lines.at(-1) && paper.measureText(longer.trim()).width > width) lines.push(segment.trimStart())
    else lines[lines.length - 1] = longer
  }
  return lines.map(line => line.trim()).filter(Boolean)
}
