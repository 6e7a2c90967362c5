import type { Acquisition } from '@lmp-widgets/data-adapter'
import { html, type TemplateResult } from 'lit'
import { drillLink } from '../base/drill-link.js'
import type { View } from '../base/view.js'
import { acquisition } from '../messages/acquisition.js'
import { withLink, words } from '../messages/words.js'
import { change } from '../views/change.js'
import { yearBefore } from './finding.js'

/** The total, how it compares with the year before, and which colour is which year. */
export function totalLine({ current, period, previous, through }: Acquisition, view: View): TemplateResult {
  const text = words(view, acquisition)
  const number = (value: number) => view.format.number(value)
  const total = { class: 'value', id: 'total', labelledBy: 'heading total age' }
  const earlier = drillLink(view, previous.drillDown, number(previous.value), { class: 'earlier' })
  return html`<div class="head">
    ${drillLink(view, current.drillDown, number(current.value), total)}
    <span class="foot">
      ${change(view, current.value, previous.value, { good: 'up', percentFrom: 1 })}
      ${withLink(through ? text.versusSameDays : text.versus, earlier, yearBefore(period))}
    </span>
    <span class="legend" part="legend" aria-hidden="true">
      <span><svg><rect class="current" width="10" height="10" /></svg>${period}</span>
      <span><svg><rect class="previous" width="10" height="10" /></svg>${yearBefore(period)}</span>
    </span>
  </div>`
}
