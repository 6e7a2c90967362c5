import { html } from 'lit'

export const code = (text: string) => html`<code class="sb-unstyled">${text}</code>`

/** Text with `code` in it, and without the line breaks of its source. */
export const prose = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .split('`')
    .map((piece, i) => (i % 2 ? code(piece) : piece))
