import { AdapterError } from '@lmp-widgets/data-adapter'
import { steadyClock } from '@lmp-widgets/data-adapter/connected'
import { shownError, statusOf } from './problem.js'

/** Milliseconds in which an outage is told once, however many questions meet it. */
const ONCE_IN = 60_000
const MOST = 100

/**
 * Writes to the terminal what failed, and why. The URL is quoted, so that nobody can inject lines into the log.
 * A fault of the program comes with its stack. An outage is one line, without what an error of the database has beside
 * its message, and is told again after a minute, with the number of questions that met it meanwhile.
 */
export function failureLog(now: () => number = steadyClock()): (error: unknown, request: Request) => void {
  const outages = new Map<string, { since: number; more: number }>()
  return (error, request) => {
    const what = `${request.method} ${JSON.stringify(request.url)} failed:`
    if (statusOf(shownError(error)) === 500) return console.error(what, stackOf(error))
    const why = chainOf(error).map(inWords).join(' ')
    const told = outages.get(why)
    if (told && now() - told.since < ONCE_IN) return void told.more++
    // Words that are never the same twice are not kept for ever.
    if (outages.size === MOST) outages.clear()
    outages.set(why, { since: now(), more: 0 })
    console.error(what, told?.more ? `${why} (${told.more} more since this was told)` : why)
  }
}

/** The log of this process. */
export const logError = failureLog()

/** The stack of what was thrown first: what was thrown because of it says no more about the place. */
function stackOf(error: unknown): string {
  const first = chainOf(error).at(-1)
  return first instanceof Error ? (first.stack ?? String(first)) : String(first)
}

function chainOf(error: unknown): unknown[] {
  const chain = [error]
  for (let each = error; each instanceof Error && each.cause !== undefined; each = each.cause)
    chain.push(each.cause)
  return chain
}

function inWords(error: unknown): string {
  if (error instanceof AdapterError || !(error instanceof Error)) return message(error)
  const { code } = error as { code?: unknown }
  const said = message(error)
  return `[${typeof code === 'string' && !said.includes(code) ? `${code}: ` : ''}${said}]`
}

/** In one line. What tried several addresses has a message for each of them, and none of its own. */
function message(error: unknown): string {
  const parts = error instanceof AggregateError && !error.message ? error.errors : [error]
  const texts = parts.map(part => (part instanceof Error ? part.message : String(part)))
  return texts.join(', ').replace(/\p{Control}+/gu, ' ')
}
