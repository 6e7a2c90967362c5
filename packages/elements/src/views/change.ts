import { html, type TemplateResult } from 'lit'
import type { View } from '../base/view.js'

/** How a step is to be read. */
export interface ChangeOptions {
  /** Which direction is good news. */
  good: 'up' | 'down'
  /** From what earlier value on the step is written in percent of it; below, in plain units. */
  percentFrom: number
}

/** A step from an earlier value: a word for those who listen, an arrow and a colour for those who look. */
export function change(
  { format, text }: View,
  value: number,
  earlier: number,
  { good, percentFrom }: ChangeOptions,
): TemplateResult {
  const step = value - earlier
  if (step === 0) return html`<span>${text.unchanged}</span>`
  const direction = step > 0 ? 'up' : 'down'
  const ratio = earlier > 0 && earlier >= percentFrom ? Math.abs(step) / earlier : 0
  const amount = ratio >= 0.0005 ? format.percent(ratio) : format.number(Math.abs(step))
  return html`<b class="change ${direction === good ? 'good' : 'bad'}"
    ><span aria-hidden="true">${direction === 'up' ? '▲' : '▼'} </span
    ><span class="unseen">${text[direction]} </span>${amount}</b
  >`
}
