import type { StatusCount } from '../../contract/count.js'
import { compareText } from '../text.js'
import type { KnownStatus } from '../statuses.js'

/** All known statuses in their order, even without rows, then the unknown ones that have rows. */
export function listStatuses(
  known: readonly KnownStatus[],
  counts: ReadonlyMap<string, number>,
  toCount: (status: string, value: number) => Omit<StatusCount, 'status' | 'label' | 'tone'>,
): StatusCount[] {
  const ofStatus = (status: string) => toCount(status, counts.get(status) ?? 0)
  return [
    ...known.map(({ status, tone }) => ({ status, tone, ...ofStatus(status) })),
    ...unknownWords(
      known.map(({ status }) => status),
      counts,
    ).map(status => ({ status, label: toLabel(status), ...ofStatus(status) })),
  ]
}

/** The unknown words that have rows, in a fixed order. */
export function unknownWords(known: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  return [...counts.keys()].filter(word => counts.get(word) && !known.includes(word)).sort(compareText)
}

/** A word of the records as readable text: `on-hold` is "On hold". */
export function toLabel(word: string): string {
  const [first = '', ...rest] = word.replaceAll('-', ' ')
  return first.toUpperCase() + rest.join('')
}
