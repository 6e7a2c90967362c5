import type { Acquisition } from '@lmp-widgets/data-adapter'
import { html, type TemplateResult } from 'lit'
import { drillLink } from '../base/drill-link.js'
import { DAY, YEAR } from '../base/shapes.js'
import type { View } from '../base/view.js'
import { acquisition } from '../messages/acquisition.js'
import { withLink, words } from '../messages/words.js'
import { change } from '../views/change.js'

/**
 * What the chart shows, as its caption: to the eye a total beside the year before, to the ear a sentence, "56 new
 * partners in 2026 to 24 Nov, up 36.6% vs 41 in the same days of 2025"; and which colour is which year.
 */
export function finding(data: Acquisition, view: View): TemplateResult {
  const text = words(view, acquisition)
  const { current, period, previous, through } = data
  const [year, before] = years(period, view)
  const [ahead, , behind] = withLink(text.newPartnersIn, '', year, current.value)
  const earlier = drillLink(view, previous.drillDown, view.format.number(previous.value), {
    class: 'earlier',
  })
  return html`<figcaption id="finding">
    <span class="unseen">${ahead}</span>
    ${drillLink(view, current.drillDown, view.format.number(current.value), {
      class: 'value',
      id: 'total',
      labelledBy: 'heading total age',
    })}
    <span class="unseen">${`${behind}${through ? ' ' + partialText(data, view) : ''},`}</span>
    <span class="foot">
      ${change(view, current.value, previous.value, { good: 'up', percentFrom: 1 })}
      ${withLink(through ? text.versusSameDays : text.versus, earlier, before)}
    </span>
    <span class="legend" part="legend" aria-hidden="true">
      <span><i class="current"></i>${year}</span>
      <span><i class="previous"></i>${before}</span>
    </span>
  </figcaption>`
}

/** A year and the one before, as the reader writes them. */
export const years = (year: string, { format }: View): [year: string, before: string] => [
  format.date(year, YEAR),
  format.date(String(Number(year) - 1), YEAR),
]

/** Up to when a running period is counted: "to 24 Nov". */
export function partialText({ through }: Acquisition, view: View): string {
  const text = words(view, acquisition)
  return through ? text.through(view.format.date(through, DAY)) : text.soFar
}
