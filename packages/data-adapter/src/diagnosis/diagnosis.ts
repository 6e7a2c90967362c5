import type { Finding } from './finding.js'

/** What was found. It holds no header's value, no name of anybody, and no number: it can be sent to others. */
export interface Diagnosis {
  /** Version of this form. */
  version: '1.0'
  /** What was looked at: a back end, or a page. */
  url: string
  outcome: Finding['state']
  findings: Finding[]
}

/** Findings and the worst of them. */
export function diagnosed(url: string, findings: Finding[]): Diagnosis {
  const isThere = (state: Finding['state']) => findings.some(finding => finding.state === state)
  const outcome = (['ill', 'attention'] as const).find(isThere) ?? 'well'
  return { version: '1.0', url, outcome, findings }
}
