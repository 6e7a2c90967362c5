import type { DrillDown, Whole } from './drill-down.js'

/** A number on the dashboard: the atom of every widget's data. */
export interface Count {
  /** How many rows the list behind this number has. Exact; never rounded, never "not known". */
  value: Whole
  /** The list that has `value` rows. Absent when this user may see the number but not the list. */
  drillDown?: DrillDown
  /**
   * The same number at the end of earlier calendar months, oldest first; the last one is last month's.
   * @maxItems 36
   */
  trend?: Whole[]
}

/** How to read a status; a widget draws it as a colour *and* a shape. */
export type Tone = 'good' | 'info' | 'warning' | 'bad' | 'neutral'

/** One part of a status: a report under review of kind "manual", say. */
export interface KindCount extends Count {
  /** @maxLength 200 */
  kind: string
  /**
   * What to call a kind that the client may not know.
   * @maxLength 1000
   */
  label?: string
}

/** How many rows are in one status. */
export interface StatusCount extends Count {
  /**
   * Any word: a status that the client does not know is shown by its label.
   * @maxLength 200
   */
  status: string
  /**
   * What to call a status that the client may not know.
   * @maxLength 1000
   */
  label?: string
  /** Absent means neutral. */
  tone?: Tone
  /** Exclusive parts; they sum to `value`. */
  kinds?: KindCount[]
}
