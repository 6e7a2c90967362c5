import type { StatusCount } from '../contract/count.js'
import { BILLING_REPORT_STATUSES, USAGE_REPORT_STATUSES, type KnownStatus } from '../records/statuses.js'
import type { Asked } from './every-answer.js'
import type { Hold } from './law.js'

const WORDS: Partial<Record<Asked['answer']['widget'], readonly KnownStatus[]>> = {
  'usage-report-status': USAGE_REPORT_STATUSES,
  'billing-report-status': BILLING_REPORT_STATUSES,
}

/** A status of the contract that a back end has in one cycle is one that it knows: so it is in each, even with 0. */
export function knownEverywhere(all: readonly Asked[], hold: Hold): void {
  for (const [widget, known] of Object.entries(WORDS)) {
    const answers = all.flatMap(({ name, answer }) =>
      answer.widget === widget && answer.state === 'ready' && 'statuses' in answer.data
        ? [{ name, words: wordsOf(answer.data.statuses) }]
        : [],
    )
    const used = wordsOf(known).filter(word => answers.some(({ words }) => words.includes(word)))
    for (const { name, words } of answers)
      hold(`${name} .statuses`, 'statuses of other cycles that are not among them', without(used, words), [])
  }
}

/** `under-review`, and `under-review manual`. */
const wordsOf = (statuses: readonly (KnownStatus | StatusCount)[]): string[] =>
  statuses.flatMap(({ status, kinds = [] }) => [
    status,
    ...kinds.map(each => `${status} ${typeof each === 'string' ? each : each.kind}`),
  ])

const without = (all: readonly string[], some: readonly string[]) => all.filter(word => !some.includes(word))
