import { html, type TemplateResult } from 'lit'
import type { View } from '../base/view.js'

export type Direction = 'up' | 'down'

/** How to read a step. */
export interface ChangeOptions {
  /** Which direction is good news. */
  good: Direction
  /** From what earlier value on, at least 1, the step is written in percent of it; below, in plain units. */
  percentFrom: number
  /** What follows it: "vs last month". */
  than?: string
}

/** A step from an earlier value: a word for the ear, an arrow and a colour for the eye. */
export function change(
  { format, text }: View,
  value: number,
  earlier: number,
  { good, percentFrom, than = '' }: ChangeOptions,
): TemplateResult | string {
  const step = Math.abs(value - earlier)
  if (!step) return `${text.unchanged} ${than}`
  const direction = value > earlier ? 'up' : 'down'
  const ratio = earlier >= percentFrom ? step / earlier : 0
  return html`<b class="change ${direction === good ? 'good' : 'bad'}"
      ><span aria-hidden="true">${direction === 'up' ? '▲' : '▼'} </span
      ><span class="unseen">${text[direction]} </span
      >${`${ratio < 0.0005 ? format.number(step) : format.percent(ratio)} `}</b
    >${than}`
}
