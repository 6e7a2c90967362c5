import type { Diagnosis } from '../diagnosis/diagnosis.js'
import { diagnosisText } from '../diagnosis/diagnosis-text.js'
import { onlyUrl, readArgs, readHeaders, readNumber, readUrl } from '../verify/read-args.js'
import { examine } from './doctor.js'

const HELP = `Looks at a back end as a dashboard meets it, and says what to do.

  npx @lmp-widgets/data-adapter doctor <url> [options]

  <url>                      the base URL of the API: <url>/manifest is asked first
  --header "name: value"     sent with every request; may be given several times
  --origin URL               origin of the page that will ask, when it is another one
  --timeout S                seconds for one answer (10)
  --json                     the diagnosis as JSON; it holds no secret, no name and no number
  --help                     this text

Only GET and OPTIONS are sent, some 20 of them.

Exit codes: 0 nothing is ill, 1 something is, 2 a wrong option, 3 not reached or not signed in.
`

const OPTIONS = {
  header: { type: 'string', multiple: true },
  origin: { type: 'string' },
  timeout: { type: 'string', default: '10' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const

/** Runs `doctor` with what follows it on the command line. Returns what to print, and the exit code. */
export async function doctor(args: readonly string[]): Promise<{ out: string; code: number }> {
  const { values, positionals } = readArgs(args, OPTIONS)
  if (values.help) return { out: HELP, code: 0 }
  const diagnosis = await examine(onlyUrl('doctor', positionals), {
    headers: readHeaders('header', values.header),
    origin: values.origin === undefined ? undefined : new URL(readUrl(values.origin)).origin,
    timeout: readNumber('timeout', values.timeout, 0.1, false),
  })
  return {
    out: values.json ? asJson(diagnosis) : diagnosisText(diagnosis),
    code: diagnosis.outcome === 'ill' ? 1 : 0,
  }
}

const asJson = (diagnosis: Diagnosis): string => `${JSON.stringify(diagnosis, undefined, 2)}\n`
