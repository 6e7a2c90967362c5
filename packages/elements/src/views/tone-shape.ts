import type { Tone } from '@lmp-widgets/data-adapter'
import { svg, type SVGTemplateResult } from 'lit'

const SHAPES = {
  good: svg`<circle cx="6" cy="6" r="4.5"></circle>`,
  info: svg`<path d="M6 1 11 6 6 11 1 6Z"></path>`,
  warning: svg`<path d="M6 1 11.5 11H.5Z"></path>`,
  bad: svg`<path d="M2 2h8v8H2Z"></path>`,
  neutral: svg`<circle cx="6" cy="6" r="3.6"></circle>`,
}

/** The mark of a tone: a shape of its own besides its colour. */
export const toneShape = (tone: Tone): SVGTemplateResult =>
  svg`<svg class="shape ${tone}" viewBox="0 0 12 12" aria-hidden="true">${SHAPES[tone]}</svg>`
