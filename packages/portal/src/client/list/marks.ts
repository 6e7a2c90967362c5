import type { Tone } from '@lmp-widgets/data-adapter'
import {
  BILLING_REPORT_STATUSES,
  LICENSE_STATUSES,
  USAGE_REPORT_STATUSES,
  type KnownStatus,
} from '@lmp-widgets/data-adapter/records'
import { html, svg, type TemplateResult } from 'lit'
import { words } from '../../lists/words.js'

const known: readonly KnownStatus[] = [
  ...LICENSE_STATUSES,
  ...USAGE_REPORT_STATUSES,
  ...BILLING_REPORT_STATUSES,
]

const TONES: Readonly<Record<string, Tone>> = {
  active: 'good',
  suspended: 'warning',
  canceled: 'bad',
  enabled: 'good',
  disabled: 'neutral',
  ...Object.fromEntries(known.map(({ status, tone }) => [status, tone])),
}

const SHAPES = {
  good: svg`<circle cx="6" cy="6" r="4.5"></circle>`,
  info: svg`<path d="M6 1 11 6 6 11 1 6Z"></path>`,
  warning: svg`<path d="M6 1 11.5 11H.5Z"></path>`,
  bad: svg`<path d="M2 2h8v8H2Z"></path>`,
  neutral: svg`<circle cx="6" cy="6" r="3.6"></circle>`,
}

/** The shape and colour of a status, beside its words; an unknown one is neutral. */
export function mark(status: string): TemplateResult {
  const tone = Object.hasOwn(TONES, status) ? (TONES[status] ?? 'neutral') : 'neutral'
  return html`<svg class="mark ${tone}" viewBox="0 0 12 12" aria-hidden="true">${SHAPES[tone]}</svg>`
}

/** A status with its mark. */
export const statusCell = (status: string) =>
  html`<span class="status">${mark(status)}${words(status)}</span>`
