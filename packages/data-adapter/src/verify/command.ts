#!/usr/bin/env node
import { writeFile } from 'node:fs/promises'
import { doctor } from '../doctor/command.js'
import { BudgetSpent } from './budget.js'
import { toJunit } from './junit.js'
import { NoConnection } from './no-connection.js'
import { Progress } from './progress.js'
import { readOptions } from './read-options.js'
import type { Report } from './report.js'
import { reportText } from './report-text.js'
import { HELP, UsageProblem } from './usage.js'
import { verify } from './verify.js'

const EXIT: Readonly<Record<Report['outcome'], number>> = { holds: 0, fails: 1, unfinished: 4 }
const USAGE = 2
const NOT_CONNECTED = 3

process.exitCode = await run(process.argv.slice(2))

async function run([command, ...args]: string[]): Promise<number> {
  try {
    if (command === undefined || command === '--help' || command === '-h') return help()
    if (command === 'doctor') return print(await doctor(args))
    if (command !== 'verify')
      throw new UsageProblem(`There is no command "${command}": there are verify and doctor.`)
    const line = readOptions(args)
    if (!line) return help()
    const { url, options, json, junit } = line
    const progress = new Progress(process.stderr)
    const report = await verify(url, {
      ...options,
      onProgress: (law, requests) => progress.report(law, requests),
    }).finally(() => progress.clear())
    process.stdout.write(harmless(json ? `${JSON.stringify(report, undefined, 2)}\n` : reportText(report)))
    if (junit !== undefined) await writeJunit(junit, report)
    return EXIT[report.outcome]
  } catch (error) {
    if (error instanceof UsageProblem) return say(`${error.message}\n--help says what there is.`, USAGE)
    if (error instanceof NoConnection) return say(error.message, NOT_CONNECTED)
    if (error instanceof BudgetSpent) return say(`Nothing was checked: ${error.message}.`, EXIT.unfinished)
    throw error
  }
}

function help(): number {
  process.stdout.write(HELP)
  return 0
}

function print({ out, code }: { out: string; code: number }): number {
  process.stdout.write(harmless(out))
  return code
}

function say(text: string, code: number): number {
  process.stderr.write(harmless(`${text}\n`))
  return code
}

/** Without control characters, which a terminal would obey: a back end may say anything. */
function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '\uFFFD')
}

async function writeJunit(path: string, report: Report): Promise<void> {
  try {
    await writeFile(path, toJunit(report))
  } catch (error) {
    throw new UsageProblem(`The JUnit file could not be written: ${(error as Error).message}.`, {
      cause: error,
    })
  }
}
