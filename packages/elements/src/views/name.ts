import { html, type TemplateResult } from 'lit'

/** Embeddings, overrides and isolates: they would make a name read otherwise than it is written. */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g

/** A text from the back end without characters that would turn the letters around it. */
export const readable = (text: string): string => text.replace(DIRECTION_CONTROLS, '')

/**
 * A name as it is shown: any script in its own direction, however long; the title has all of it where it is clipped.
 * `marked` is a part to set off.
 */
export function name(text: string, marked?: string): TemplateResult {
  const shown = readable(text)
  return html`<bdi class="name" title=${shown}>${marked ? setOff(shown, marked) : shown}</bdi>`
}

/** Where a company is. Names are not unique: the place tells two apart. */
export const placeOf = ({ city, state }: { city: string; state: string }): TemplateResult =>
  html`<span class="place">${name(state ? `${city}, ${state}` : city)}</span>`

/** A pattern finds the part whatever its case; lower-casing first could move it. */
function setOff(text: string, part: string): unknown {
  const literal = part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const found = new RegExp(literal, 'iu').exec(text)
  if (!found) return text
  const end = found.index + found[0].length
  return [text.slice(0, found.index), html`<b>${found[0]}</b>`, text.slice(end)]
}
