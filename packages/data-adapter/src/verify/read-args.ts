import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Identity } from './identity.js'
import { UsageProblem } from './usage.js'

/** Reads a command line by a table of its options. Throws a `UsageProblem` for an unknown option. */
export function readArgs<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
): ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new UsageProblem((error as Error).message, { cause: error })
  }
}

/** The number of an option, which may end in `s` or `/s`. Throws a `UsageProblem` that says what is wrong. */
export function readNumber(option: string, text: string, least: number, isWhole: boolean): number {
  const value = Number(text.replace(/\/?s$/, ''))
  // A timer of more than 24 days fires at once.
  const most = isWhole ? Number.MAX_SAFE_INTEGER : 1_000_000
  if (text.trim() && value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value
  const kind = isWhole ? 'whole number' : 'number'
  throw new UsageProblem(`--${option} must be a ${kind} from ${least} to ${most}, not "${text}".`)
}

/** The one base URL that a command is given. Throws a `UsageProblem` that says what is wrong. */
export function onlyUrl(command: string, [text, ...more]: readonly string[]): string {
  if (text === undefined) throw new UsageProblem(`The URL is missing: ${command} https://portal.example/api`)
  if (more.length > 0) throw new UsageProblem(`One URL is enough: "${more[0]}" is too much.`)
  return readUrl(text)
}

/** A base URL. Throws a `UsageProblem` that says what is wrong. */
export function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageProblem(`"${text}" is no URL that begins with http:// or https://.`)
  if (url.username || url.password)
    throw new UsageProblem('A password in a URL ends up in logs: give it as --header "authorization: ...".')
  if (url.search || url.hash) throw new UsageProblem('The base URL has no query and no hash: the path alone.')
  return text.replace(/\/+$/, '')
}

/** Lines such as `authorization: Bearer …`. Throws a `UsageProblem` that does not repeat the value. */
export function readHeaders(option: string, lines: readonly string[] = []): Identity['headers'] {
  return lines.map((line): [string, string] => {
    const end = line.indexOf(':')
    const [name, value] = [line.slice(0, end).trim(), line.slice(end + 1).trim()]
    try {
      if (end < 1 || !value) throw new TypeError('empty')
      new Headers([[name, value]])
    } catch {
      // Nothing of it is repeated: where the name was forgotten, all of it is the secret.
      throw new UsageProblem(`--${option} must be "name: value", such as "authorization: Bearer ...".`)
    }
    return [name, value]
  })
}
