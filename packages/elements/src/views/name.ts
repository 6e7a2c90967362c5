import { html } from 'lit'

/** Embeddings, overrides and isolates: they would make a name read otherwise than it is written. */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g

/** A name as it is shown: any script in its own direction, and no more than two lines; the title has all of it. */
export const name = (text: string) => {
  const shown = text.replace(DIRECTION_CONTROLS, '')
  return html`<bdi class="name" title=${shown}>${shown}</bdi>`
}
