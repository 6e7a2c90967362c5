import type { Diagnosis } from './diagnosis.js'
import type { Finding } from './finding.js'

const WORDS: Readonly<Record<Finding['state'], string>> = { well: 'well', attention: 'look', ill: 'ILL' }

/** The diagnosis for people. */
export function diagnosisText({ url, findings }: Diagnosis): string {
  const width = Math.max(...findings.map(({ of }) => of.length))
  const lines = findings.flatMap(({ of, state, seen, cure }) => [
    `  ${WORDS[state].padEnd(6)}${of.padEnd(width)}  ${seen}`,
    ...(cure ? [`  ${' '.repeat(6 + width)}  ${cure}`] : []),
  ])
  return [url, '', ...lines, '', sum(findings), ''].join('\n')
}

function sum(findings: readonly Finding[]): string {
  const count = (state: Finding['state']) => findings.filter(finding => finding.state === state).length
  return `${count('well')} well, ${count('attention')} to look at, ${count('ill')} ill. Whether the numbers are right: verify.`
}
