import type { Answer } from '../contract/answer.js'
import type { DrillDown } from '../contract/drill-down.js'

/** A number of an answer, or one thing that it names, with the list behind it. */
export interface AnswerNumber {
  /** Where in the answer: `.statuses[2]`; empty for an answer that is one number. */
  path: string
  value: number
  drillDown: DrillDown | undefined
}

/**
 * Every number of an answer that is a `Count`, wherever it stands; and every row that opens itself, as a list of one.
 * A threshold has a value too and is none.
 */
export function numbersOf(answer: Answer): AnswerNumber[] {
  return answer.state === 'ready' ? [...walk(answer.data, '')] : []
}

function* walk(part: unknown, path: string): Generator<AnswerNumber> {
  if (Array.isArray(part)) {
    for (const [index, item] of part.entries()) yield* walk(item, `${path}[${index}]`)
  } else if (isObject(part)) {
    const drillDown = part['drillDown'] as DrillDown | undefined
    if ('value' in part) yield { path, value: part['value'] as number, drillDown }
    else if (drillDown) yield { path, value: 1, drillDown }
    for (const [key, inner] of Object.entries(part)) {
      if (key !== 'drillDown' && key !== 'threshold') yield* walk(inner, `${path}.${key}`)
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
