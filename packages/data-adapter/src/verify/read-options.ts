import { parseArgs } from 'node:util'
import type { Identity } from './identity.js'
import { LAW_NAMES, type LawName } from './law-list.js'
import { UsageProblem } from './usage.js'
import type { VerifyOptions } from './verify-options.js'

/** The command line, read. */
export interface CommandLine {
  url: string
  options: VerifyOptions
  json: boolean
  junit: string | undefined
}

const NUMBER = { type: 'string' } as const

const OPTIONS = {
  header: { type: 'string', multiple: true },
  'other-header': { type: 'string', multiple: true },
  law: { type: 'string', multiple: true },
  'max-requests': NUMBER,
  rate: NUMBER,
  timeout: NUMBER,
  'time-limit': NUMBER,
  'max-rows': NUMBER,
  choices: NUMBER,
  filters: NUMBER,
  seed: NUMBER,
  'try-post': { type: 'boolean' },
  json: { type: 'boolean' },
  junit: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads what follows `verify`; `undefined` when help is asked for. Throws a `UsageProblem` that says what is wrong. */
export function readOptions(args: readonly string[]): CommandLine | undefined {
  const { values, positionals } = parse(args)
  if (values.help) return undefined
  const [url, ...more] = positionals
  if (url === undefined) throw new UsageProblem('The URL is missing: verify https://portal.example/api')
  if (more.length > 0) throw new UsageProblem(`One URL is enough: "${more[0]}" is too much.`)
  const number = (name: keyof typeof values, least: number, isWhole = true) => {
    const text = values[name] as string | undefined
    return text === undefined ? undefined : readNumber(name, text, least, isWhole)
  }
  return {
    url: readUrl(url),
    json: values.json ?? false,
    junit: values.junit,
    options: {
      headers: readHeaders('header', values.header),
      otherHeaders: values['other-header'] && readHeaders('other-header', values['other-header']),
      laws: values.law?.map(readLaw),
      maxRequests: number('max-requests', 1),
      rate: number('rate', 0.01, false),
      timeout: number('timeout', 0.1, false),
      timeLimit: number('time-limit', 1, false),
      maxRows: number('max-rows', 1),
      choices: number('choices', 1),
      filters: number('filters', 1),
      seed: number('seed', 0),
      tryPost: values['try-post'],
    },
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageProblem((error as Error).message, { cause: error })
  }
}

function readLaw(text: string): LawName {
  const name = LAW_NAMES.find(name => name === text)
  if (name) return name
  throw new UsageProblem(`There is no law "${text}". There are: ${LAW_NAMES.join('; ')}.`)
}

/** The number of an option, which may end in `s` or `/s`. Throws a `UsageProblem` that says what is wrong. */
export function readNumber(option: string, text: string, least: number, isWhole: boolean): number {
  const value = Number(text.replace(/\/?s$/, ''))
  // A timer of more than 24 days ends at once.
  const most = isWhole ? Number.MAX_SAFE_INTEGER : 1_000_000
  if (text.trim() && value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value
  const kind = isWhole ? 'whole number' : 'number'
  throw new UsageProblem(`--${option} must be a ${kind} from ${least} to ${most}, not "${text}".`)
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
      // The value is left out: it may be a secret.
      throw new UsageProblem(
        `--${option} must be "name: value"; "${name.slice(0, 40)}" is none, or has no value.`,
      )
    }
    return [name, value]
  })
}
