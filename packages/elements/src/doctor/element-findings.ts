import type { AdapterErrorCode } from '@lmp-widgets/data-adapter'
import {
  ageFinding,
  attention,
  ill,
  inWords,
  manifestFindings,
  well,
  type Finding,
} from '@lmp-widgets/data-adapter/diagnosis'
import { inspect, inspectLater } from '../development/inspect.js'
import { adapterOf, isProvider, isWidget } from '../provider/kinds.js'
import type { Code, Problem } from '../development/problem.js'
import { tagProblem } from '../development/tags.js'
import { isUndefined } from './page-elements.js'
import { manifestOf, type Stand } from './standing.js'

/** One thing to do for each reason why there is no answer. */
const CURES: Readonly<Record<AdapterErrorCode, string>> = {
  unauthenticated: 'Listen to session-expired, and let the user sign in again.',
  forbidden: "Compare the manifest with the rights of this user's role.",
  'not-found': 'Open <base URL>/manifest in the browser: most likely the base URL is wrong.',
  conflict: 'Ask again: it changed while it was read.',
  'invalid-request': 'Correct the attribute that the back end refuses, such as cycle, period or kind.',
  'invalid-answer': 'Run verify on the back end: it says something that the contract does not allow.',
  timeout: 'Look into the network panel for what takes the back end so long.',
  network: "Read the browser's own message in the console: offline, CORS, or connect-src of the policy.",
  'rate-limited': 'Give connect() a user, so that all tabs ask as one, or make poll longer.',
  server: 'Read the log of the back end.',
}

const cureOf = (code: string | undefined): string =>
  CURES[code as AdapterErrorCode] ??
  'Press "Try again" in its card while this page looks: then it has a code.'

/** What keeps a number off the page; everything else works, but not as intended. */
const ILL: readonly Code[] = ['lmp-adapter', 'lmp-data', 'lmp-no-adapter', 'lmp-tag']

/** The findings for one element; `of` is its name among the others. */
export function elementFindings(of: string, element: HTMLElement, stand: Stand, now: number): Finding[] {
  if (isUndefined(element)) return [findingOf(of, element, tagProblem(element.localName))]
  if (!isWidget(element) && !isProvider(element)) return []
  const problems = [...inspect(element), ...inspectLater(element)].map(each => findingOf(of, element, each))
  return [
    ...problems,
    ...(isWidget(element) ? widgetFindings(of, element, stand, now) : []),
    ...granted(of, element),
  ]
}

/** Findings about the element itself need not name it again. */
function findingOf(of: string, { localName }: HTMLElement, { code, right, wrong }: Problem): Finding {
  const own = `<${localName}> `
  const seen = wrong.slice(wrong.startsWith(own) ? own.length : 0).replace(/\.$/, '')
  return { ...(ILL.includes(code) ? ill : attention)(of, seen, right), code }
}

function widgetFindings(of: string, element: HTMLElement, stand: Stand, now: number): Finding[] {
  const { code, counted, state } = stand
  const age = counted === undefined ? undefined : (now - counted) / 1000
  const coded = (finding: Finding): Finding[] => [{ ...finding, ...(code && { code }) }]
  switch (state) {
    case 'error':
      return coded(ill(of, 'shows an error instead of its number', cureOf(code)))
    case 'denied':
      return coded(attention(of, 'is not for this user', cureOf(code)))
    case 'stale':
      return coded(
        attention(of, `shows a number of ${inWords(age ?? 0)} ago: asking again has failed`, cureOf(code)),
      )
    case 'unavailable':
      return [well(of, 'is not there for this account, and takes no room')]
    case 'loading':
      return adapterOf(element) ? [well(of, 'waits for its answer')] : []
    default:
      return [age === undefined ? well(of, "shows the page's own data") : ageFinding(of, age)]
  }
}

/** What the manifest says, for a provider that asks for it. */
function granted(of: string, element: HTMLElement): Finding[] {
  const manifest = isProvider(element) ? manifestOf(element) : undefined
  if (!manifest) return []
  const known = 'answer' in manifest ? manifestFindings(manifest.answer) : []
  if (!('error' in manifest)) return known
  const { code } = manifest.error
  const failed =
    manifest.name === 'stale'
      ? attention(of, 'has an old manifest: asking again has failed', cureOf(code))
      : ill(of, 'could not find out who looks: it has no manifest', cureOf(code))
  return [{ ...failed, code }, ...known]
}
