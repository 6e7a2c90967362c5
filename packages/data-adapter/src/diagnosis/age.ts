import { attention, well, type Finding } from './finding.js'
import { inWords } from './in-words.js'

/** Seconds after which a number is old. */
const OLD = 3600

/** How old an answer is; `of` is whose, `seconds` since the back end counted it. */
export function ageFinding(of: string, seconds: number): Finding {
  const age = Math.max(0, Math.round(seconds))
  if (age <= OLD) return well(of, `answers, counted ${inWords(age)} ago`)
  return attention(
    of,
    `answers, but was counted ${inWords(age)} ago`,
    'See whether what counts it still runs.',
  )
}
