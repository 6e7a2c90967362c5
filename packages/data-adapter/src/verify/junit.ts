import type { LawReport, Report } from './report.js'

/** The report as JUnit XML: a test case for each law. */
export function toJunit({ url, laws, seconds, notes }: Report): string {
  const failures = laws.filter(({ outcome }) => outcome === 'fails').length
  const skipped = laws.filter(({ outcome }) => outcome === 'not-checked' || outcome === 'unfinished').length
  const counts = `tests="${laws.length}" failures="${failures}" errors="0" skipped="${skipped}" time="${seconds}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="${escape(`verify ${url}`)}" ${counts}>`,
    ...laws.map(toCase),
    ...(notes.length > 0 ? [`    <system-out>${escape(notes.join('\n'))}</system-out>`] : []),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function toCase({ name, outcome, reason = '', failures, moreFailures }: LawReport): string {
  const open = `    <testcase classname="verify" name="${escape(name)}"`
  if (outcome === 'holds') return `${open}/>`
  if (outcome !== 'fails') return `${open}><skipped message="${escape(reason)}"/></testcase>`
  const texts = failures.map(({ where, what, actual, expected, curl }) =>
    [where, `${what}: ${JSON.stringify(actual)}, must be ${JSON.stringify(expected)}`, ...curl].join('\n'),
  )
  if (moreFailures > 0) texts.push(`and ${moreFailures} more`)
  const message = failures[0] ? `${failures[0].where}: ${failures[0].what}` : ''
  return `${open}><failure message="${escape(message)}">${escape(texts.join('\n\n'))}</failure></testcase>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text in XML; characters that XML cannot hold at all become a replacement character. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, character => ENTITIES[character]!)
}
