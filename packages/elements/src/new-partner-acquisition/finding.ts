import type { Acquisition } from '@lmp-widgets/data-adapter'
import { DAY } from '../base/shapes.js'
import type { View } from '../base/view.js'
import { acquisition } from '../messages/acquisition.js'
import { words } from '../messages/words.js'

/** The year before a period, `2025` for `2026`; of a date, the same day then. */
export const yearBefore = (year: string): string => String(Number(year) - 1)

/** What the chart shows, in a sentence: "56 new partners in 2026 to 24 Nov, up 36.6% on the same days of 2025". */
export function finding({ current, period, previous, through }: Acquisition, view: View): string {
  const text = words(view, acquisition)
  const count = view.format.number(current.value)
  const before = yearBefore(period)
  const found = through
    ? text.foundThrough(count, period, view.format.date(through, DAY))
    : text.found(count, period)
  const base = through ? text.sameDaysOf(before) : before
  return `${found}, ${compared(current.value, previous.value, base, view, text)}`
}

function compared(
  now: number,
  earlier: number,
  base: string,
  { format }: View,
  text: typeof acquisition,
): string {
  if (now === earlier) return text.sameAs(base)
  if (earlier === 0) return text.noneIn(base)
  const percent = format.percent(Math.abs(now - earlier) / earlier)
  return now > earlier ? text.upOn(percent, base) : text.downOn(percent, base)
}
