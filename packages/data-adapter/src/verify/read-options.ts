import { LAW_NAMES, type LawName } from './law-list.js'
import { onlyUrl, readArgs, readHeaders, readNumber } from './read-args.js'
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
  const { values, positionals } = readArgs(args, OPTIONS)
  if (values.help) return undefined
  const number = (name: keyof typeof values, least: number, isWhole = true) => {
    const text = values[name] as string | undefined
    return text === undefined ? undefined : readNumber(name, text, least, isWhole)
  }
  return {
    url: onlyUrl('verify', positionals),
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

function readLaw(text: string): LawName {
  const name = LAW_NAMES.find(name => name === text)
  if (name) return name
  throw new UsageProblem(`There is no law "${text}". There are: ${LAW_NAMES.join('; ')}.`)
}
