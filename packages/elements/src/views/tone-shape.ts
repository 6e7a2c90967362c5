import type { Tone } from '@lmp-widgets/data-adapter'
import { html, type TemplateResult } from 'lit'

const SHAPES = {
  good: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 1 1 0-9Z',
  info: 'M6 1 11 6 6 11 1 6Z',
  warning: 'M6 1 11.5 11H.5Z',
  bad: 'M2 2h8v8H2Z',
  neutral: 'M6 2.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 1 1 0-7.2Z',
}

/** The mark of a tone: a shape of its own besides its colour. */
export const toneShape = (tone: Tone): TemplateResult =>
  html`<svg class="shape ${tone}" viewBox="0 0 12 12" aria-hidden="true"><path d=${SHAPES[tone]} /></svg>`
