import type { DrillDown } from '../contract/drill-down.js'
import { isObject } from '../schema/check.js'
import type { Asked } from './every-answer.js'

/** A number of an answer, or one thing that it names, with the list behind it. */
export interface AnswerNumber {
  /** Where it stands: `usage-report-status?cycle=2026-10 .statuses[approved]`. */
  path: string
  value: number
  drillDown: DrillDown | undefined
  /** The id of the one row, where a row opens itself. */
  row?: string
}

/**
 * Every number of an answer that is a `Count`, wherever it stands; and every row that opens itself, as a list of one.
 * A threshold has a `value` too, but is no `Count`.
 */
export function numbersOf({ name, answer }: Pick<Asked, 'name' | 'answer'>): AnswerNumber[] {
  const numbers = answer.state === 'ready' ? [...walk(answer.data, '')] : []
  return numbers.map(number => ({ ...number, path: number.path ? `${name} ${number.path}` : name }))
}

function* walk(part: unknown, path: string): Generator<AnswerNumber> {
  if (Array.isArray(part)) {
    for (const [index, item] of part.entries()) yield* walk(item, `${path}[${nameOf(item) ?? index}]`)
  } else if (isObject(part)) {
    const drillDown = part['drillDown'] as DrillDown | undefined
    if ('value' in part) yield { path, value: part['value'] as number, drillDown }
    else if (drillDown) yield { path, value: 1, drillDown, row: part['id'] as string }
    const whole = drillDown && wholeOf(drillDown)
    if (typeof part['of'] === 'number' && whole)
      yield { path: `${path}.of`, value: part['of'], drillDown: whole }
    for (const [key, inner] of Object.entries(part)) {
      if (key !== 'drillDown' && key !== 'threshold') yield* walk(inner, `${path}.${key}`)
    }
  }
}

/** The list of all new partners, of which those without a sale are a part. */
function wholeOf({ screen, filter }: DrillDown): DrillDown | undefined {
  if (!('withoutFullSale' in filter)) return undefined
  const { withoutFullSale: _, ...rest } = filter
  return { screen, filter: rest } as DrillDown
}

/** What an item of a list is known by, if it is a word. */
function nameOf(item: unknown): unknown {
  if (!isObject(item)) return undefined
  const name = item['status'] ?? item['kind'] ?? item['start'] ?? item['id']
  return typeof name === 'string' && /^[\w-]{1,60}$/.test(name) ? name : undefined
}
