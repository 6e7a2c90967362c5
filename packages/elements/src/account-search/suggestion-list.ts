import type { AccountMatch, AccountSearch, DrillDown } from '@lmp-widgets/data-adapter'
import { html, nothing, type TemplateResult } from 'lit'
import { drillTarget, offerDrillDown } from '../base/drill-link.js'
import type { View } from '../base/view.js'
import { search } from '../messages/search.js'
import { words } from '../messages/words.js'
import { name, placeOf } from '../views/name.js'
import type { Combobox } from './combobox.js'

/**
 * What was found, as the list of a combobox: companies, then the way to all of them when there are more.
 * Each option is a link too, so that it opens in a new tab like any other.
 */
export function suggestionList(
  view: View,
  found: AccountSearch | undefined,
  { active, close, onMouseDown, open }: Combobox,
): TemplateResult {
  const text = words(view, search)
  const shown = open ? found : undefined
  const total = shown?.total
  const option = (index: number, drillDown: DrillDown | undefined, content: unknown) => {
    const target = drillTarget(view, drillDown)
    const onClick = (event: MouseEvent) => {
      if (target) target.onClick(event)
      else if (drillDown) offerDrillDown(event.currentTarget!, view, drillDown, '')
      close()
    }
    return html`<a
      id="o${index}"
      class="option"
      part="item"
      role="option"
      tabindex="-1"
      aria-selected=${index === active}
      href=${target?.href ?? nothing}
      @click=${onClick}
      >${content}</a
    >`
  }
  const all =
    total &&
    total.value > shown.matches.length &&
    text.allMatches(view.format.number(total.value), total.value)
  const opens = drillTarget(view, total?.drillDown)
  const note = shown?.matches.length === 0 ? text.noMatches : !opens && all
  const company = (match: AccountMatch, index: number) =>
    option(index, match.drillDown, html`${name(match.name, shown!.text)} ${placeOf(match)}`)
  return html`<div class="popup" ?hidden=${!shown} @mousedown=${onMouseDown}>
    <div id="list" part="list" role="listbox" aria-label=${text.companies}>
      ${shown?.matches.map(company)}
      ${all && opens ? option(shown.matches.length, total.drillDown, all) : nothing}
    </div>
    ${note ? html`<p class="note">${note}</p>` : nothing}
  </div>`
}
