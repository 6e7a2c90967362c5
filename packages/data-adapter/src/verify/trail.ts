import { AdapterError } from '../contract/adapter-error.js'
import type { LawViolation } from '../laws/law.js'
import { toCurl } from './curl.js'
import { flawOf, type Exchange } from './exchange.js'
import type { Failure } from './report.js'

type Step = Pick<Exchange, 'identity' | 'method' | 'path'>

/** Remembers what was sent, so that a failure can be reproduced. */
export class Trail {
  readonly #baseUrl: string
  readonly #steps: Step[] = []
  #last: Exchange | undefined
  /** What had been asked when an error was first seen: what is remembered fails again long after. */
  readonly #asked = new WeakMap<object, Exchange>()

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl
  }

  add(exchange: Exchange): void {
    const { identity, method, path } = exchange
    this.#steps.push({ identity, method, path })
    this.#last = exchange
  }

  toFailure({ path, what, actual, expected, cause }: LawViolation): Failure {
    const last = this.#askedFor(cause)
    // A call that failed is known better by what was sent.
    const isNamed = what !== 'failed'
    const steps = isNamed ? path.split(' -> ').map(part => this.#find(part)) : [last]
    const found = steps.filter(step => step !== undefined)
    const shown = found.length > 0 || !last ? found : [last]
    return {
      where: isNamed ? path : (last?.path.slice(0, 200) ?? path),
      what,
      actual: errorInWords(cause, last) ?? actual,
      expected,
      curl: [...new Set(shown.map(step => toCurl(this.#baseUrl, step)))],
    }
  }

  #askedFor(cause: unknown): Exchange | undefined {
    if (!(cause instanceof Error)) return this.#last
    const asked = this.#asked.get(cause) ?? this.#last
    if (asked) this.#asked.set(cause, asked)
    return asked
  }

  /** The latest request for a widget or a list, by the name that a law gives it: `customers?status=enabled`. */
  #find(part: string): Step | undefined {
    const [word = '', rest = ''] = part.split(' ')
    // Parameters that are shown as JSON do not stand like this in any URL.
    if (rest.startsWith('{')) return undefined
    if (word === 'batch') return this.#steps.findLast(({ path }) => path.startsWith('widgets?'))
    const [name, query] = split(word)
    return this.#steps.findLast(({ path }) => {
      const [place, asked] = split(path)
      if (place !== name && place !== `widgets/${name}`) return false
      if (path === word) return true
      const params = new URLSearchParams(asked)
      return (
        [...new URLSearchParams(query)].every(([key, value]) => params.get(key) === value) &&
        [...params.keys()].every(
          key => ['limit', 'cursor', 'sort'].includes(key) || new URLSearchParams(query).has(key),
        )
      )
    })
  }
}

/** What became of a question that ended in an error, in words that mean something to the reader of the report. */
function errorInWords(cause: unknown, asked: Exchange | undefined): string | undefined {
  if (cause instanceof AdapterError) {
    const flaw = cause.code === 'invalid-answer' && asked ? flawOf(asked) : undefined
    return flaw === undefined ? cause.code : `${cause.code}: it ${flaw}`
  }
  if (!(cause instanceof TypeError)) return undefined
  // With neither a cause nor a code, the error did not come from the platform.
  if (cause.cause) return 'network'
  return 'code' in cause ? 'no UTF-8' : 'an answer that does not fit its schema'
}

function split(path: string): [place: string, query: string] {
  const end = path.indexOf('?')
  return end < 0 ? [path, ''] : [path.slice(0, end), path.slice(end + 1)]
}
