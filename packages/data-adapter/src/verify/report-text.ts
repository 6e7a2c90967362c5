import type { Failure, LawReport, Report } from './report.js'

const OUTCOMES: Readonly<Record<LawReport['outcome'], string>> = {
  holds: 'holds',
  fails: 'FAILS',
  unfinished: 'unfinished',
  'not-checked': 'not checked',
}

/** The most characters of a figure that are shown. */
const LONGEST = 300

/** The report for people. */
export function reportText(report: Report): string {
  const { url, user, laws, notes, requests, seconds, seed } = report
  const failing = laws.filter(({ failures }) => failures.length > 0)
  return [
    `${url}`,
    `as ${user.role} of ${user.account}, contract ${user.contract}`,
    '',
    ...laws.map(lawLine),
    ...failing.flatMap(lawFailures),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    `${requests.toLocaleString('en')} requests in ${seconds} s; --seed ${seed} generates the same filters again.`,
    verdictOf(report),
    '',
  ].join('\n')
}

function lawLine({ name, outcome, comparisons, reason }: LawReport): string {
  const count = comparisons === 1 ? '1 comparison' : `${comparisons.toLocaleString('en')} comparisons`
  const why = reason && outcome !== 'fails' ? reason : ''
  const facts = [outcome === 'not-checked' ? '' : count, why].filter(Boolean).join('; ')
  return `  ${OUTCOMES[outcome].padEnd(13)}${name.padEnd(44)}${facts}`.trimEnd()
}

function lawFailures({ name, says, failures, moreFailures }: LawReport): string[] {
  const more = moreFailures > 0 ? [`  and ${moreFailures} more`] : []
  return ['', `FAILS  ${name}`, `       ${says}`, ...failures.flatMap(failureLines), ...more]
}

function failureLines({ where, what, actual, expected, curl }: Failure): string[] {
  const [number = '', list] = where.split(' -> ')
  return [
    '',
    `  ${pathInWords(number)}`,
    ...(list ? [`  opens ${list}`] : []),
    `    ${what}`,
    `      is       ${show(actual)}`,
    `      must be  ${show(expected)}`,
    ...curl.map(line => `    ${line}`),
  ]
}

/** `usage-report-status?cycle=2026-10 .statuses[approved]` as "usage-report-status?cycle=2026-10, statuses approved". */
function pathInWords(path: string): string {
  return path
    .replace(/\.([a-zA-Z]+)(?:\[([^\]]*)\])?/g, (match, name: string, item?: string, offset?: number) => {
      const isPart = offset !== undefined && (path[offset - 1] === ' ' || path[offset - 1] === ']')
      return isPart ? `, ${item === undefined ? name : `${name} ${item}`}` : match
    })
    .replaceAll(' ,', ',')
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text
}

function verdictOf({ outcome, laws }: Report): string {
  const count = (what: LawReport['outcome']) => laws.filter(law => law.outcome === what).length
  const open = count('unfinished') + count('not-checked')
  const rest = open > 0 ? `, ${open} not checked or not to the end` : ''
  if (outcome === 'fails') return `${count('fails')} of ${laws.length} laws fail${rest}.`
  return `${count('holds')} of ${laws.length} laws hold${rest}.`
}
