import type { Acquisition } from '@lmp-widgets/data-adapter'
import { html, type TemplateResult } from 'lit'
import { drillLink } from '../base/drill-link.js'
import { DAY } from '../base/shapes.js'
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
  const before = yearBefore(period)
  const number = (value: number) => view.format.number(value)
  const total = { class: 'value', id: 'total', labelledBy: 'heading total age' }
  const earlier = drillLink(view, previous.drillDown, number(previous.value), { class: 'earlier' })
  return html`<figcaption id="finding">
    ${drillLink(view, current.drillDown, number(current.value), total)}
    <span class="unseen">${text.newPartnersIn(period)} ${through && partialText(data, view)},</span>
    <span class="foot">
      ${change(view, current.value, previous.value, { good: 'up', percentFrom: 1 })}
      ${withLink(through ? text.versusSameDays : text.versus, earlier, before)}
    </span>
    <span class="legend" part="legend" aria-hidden="true">
      <span><i class="current"></i>${period}</span>
      <span><i class="previous"></i>${before}</span>
    </span>
  </figcaption>`
}

/** The year before a period: `2025` for `2026`. */
export const yearBefore = (year: string): string => String(Number(year) - 1)

/** Up to when a running period is counted: "to 24 Nov". */
export function partialText({ through }: Acquisition, view: View): string {
  const text = words(view, acquisition)
  return through ? text.through(view.format.date(through, DAY)) : text.soFar
}
