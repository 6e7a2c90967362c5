import type { Acquisition } from '@lmp-widgets/data-adapter'
import { DAY } from '../base/shapes.js'
import type { View } from '../base/view.js'
import { acquisition } from '../messages/acquisition.js'
import { words } from '../messages/words.js'

/** The year before a period, `2025` for `2026`; of a date, the same day then. */
export const yearBefore = (year: string): string => String(Number(year) - 1)

/** What the chart shows, in a sentence: "56 new partners in 2026 to 24 Nov, up 36.6% on the same days of 2025". */
export function finding(data: Acquisition, view: View): string {
  const text = words(view, acquisition)
  const { period, through } = data
  const [now, before] = [data.current.value, data.previous.value]
  const base = through ? text.sameDaysOf(yearBefore(period)) : yearBefore(period)
  const compared =
    now === before
      ? text.sameAs(base)
      : before === 0
        ? text.noneIn(base)
        : text.stepOn(
            now > before ? view.text.up : view.text.down,
            view.format.percent(Math.abs(now - before) / before),
            base,
          )
  return `${text.found(view.format.number(now), period)}${through ? ` ${partialText(data, view)}` : ''}, ${compared}`
}

/** Up to when a running period is counted: "to 24 Nov". */
export function partialText({ through }: Acquisition, view: View): string {
  const text = words(view, acquisition)
  return through ? text.through(view.format.date(through, DAY)) : text.soFar
}
