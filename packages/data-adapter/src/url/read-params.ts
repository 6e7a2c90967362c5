import { AdapterError } from '../contract/adapter-error.js'
import { isCycle, isDate } from '../records/calendar.js'

/** Reads the text of one parameter; `undefined` when it is not one. */
export interface Reader<T> {
  /** What it must be, as in "must be a date". */
  readonly expected: string
  /** The same as a JSON Schema of the text, for the published contract. */
  readonly schema: object
  readonly read: (text: string) => T | undefined
}

/** Parameters that were understood, and unknown ones. */
export interface ParamsRead {
  values: Map<string, unknown>
  unknown: [name: string, value: string][]
}

/**
 * Reads the parameters of a URL by a table, strictly: a value that its reader does not accept,
 * or a parameter that is given twice, is `invalid-request` with `field`.
 */
export function readParams(
  readers: Readonly<Record<string, Reader<unknown>>>,
  params: URLSearchParams,
  skip: readonly string[] = [],
): ParamsRead {
  const values = new Map<string, unknown>()
  const unknown: [string, string][] = []
  for (const [name, text] of params) {
    if (skip.includes(name)) continue
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (!reader) {
      unknown.push([name, text])
      continue
    }
    if (values.has(name)) throw invalid(name, 'is given more than once')
    // No database holds it. Half of a surrogate pair, which none holds either, cannot be in a URL.
    if (text.includes('\0')) throw invalid(name, 'must have no NUL character')
    const value = reader.read(text)
    if (value === undefined) throw invalid(name, `must be ${reader.expected}`)
    values.set(name, value)
  }
  return { values, unknown }
}

/** The error for a parameter, in a sentence that begins with its name. */
export function invalid(field: string, why: string): AdapterError {
  return new AdapterError('invalid-request', `"${field}" ${why}.`, { field })
}

/** Any text of at most so many characters: code points, as JSON Schema counts them. */
export function text(maxLength: number): Reader<string> {
  return {
    expected: `a text of at most ${maxLength} characters`,
    schema: { type: 'string', maxLength },
    read: value => ([...value].length <= maxLength ? value : undefined),
  }
}

/** One of a few words. */
export function oneOf<T extends string>(...words: readonly T[]): Reader<T> {
  return {
    expected: words.length === 1 ? `"${words[0]}"` : `one of ${words.join(', ')}`,
    schema: { type: 'string', enum: words },
    read: value => words.find(word => word === value),
  }
}

/** A whole number, without sign or leading zeros. */
export function integer(minimum: number, maximum: number): Reader<number> {
  return {
    expected: `a whole number from ${minimum} to ${maximum}`,
    schema: { type: 'integer', minimum, maximum },
    read: value => {
      const number = /^(0|[1-9]\d{0,15})$/.test(value) ? Number(value) : NaN
      return number >= minimum && number <= maximum ? number : undefined
    },
  }
}

/** A calendar year. */
export const year: Reader<string> = {
  expected: 'a year such as 2026',
  schema: { type: 'string', pattern: '^[0-9]{4}$' },
  read: value => (isCycle(`${value}-01`) ? value : undefined),
}

/** A calendar month. */
export const cycle: Reader<string> = {
  expected: 'a month such as 2026-10',
  schema: { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' },
  read: value => (isCycle(value) ? value : undefined),
}

/** A date that exists: not `2026-02-30`. */
export const date: Reader<string> = {
  expected: 'a date such as 2026-11-24',
  schema: { type: 'string', format: 'date' },
  read: value => (isDate(value) ? value : undefined),
}
