import type { AccountKind, AccountSearch } from '@lmp-widgets/data-adapter'
import { html, nothing, type TemplateResult } from 'lit'
import type { View } from '../base/view.js'
import { search } from '../messages/search.js'
import { words } from '../messages/words.js'
import { select } from '../views/select.js'
import type { Combobox } from './combobox.js'
import { suggestionList } from './suggestion-list.js'

/** The text field with its label, and the list of what was found for its text. */
export function searchField(
  view: View,
  found: AccountSearch | undefined,
  combobox: Combobox,
  onInput: (event: Event) => void,
): TemplateResult {
  const { active, onFocusOut, onKey, open } = combobox
  const expanded = open && !!found?.matches.length
  return html`<label for="name" part="label">${words(view, search).companyName}</label>
    <div class="field" @focusout=${onFocusOut}>
      <input
        id="name"
        name="name"
        part="input"
        role="combobox"
        maxlength="500"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-autocomplete="list"
        aria-controls="list"
        aria-expanded=${expanded}
        aria-activedescendant=${active >= 0 ? `o${active}` : nothing}
        @input=${onInput}
        @compositionend=${onInput}
        @keydown=${onKey}
      />
      ${suggestionList(view, found, combobox)}
    </div>`
}

/** Chooses what to look for. */
export const kindSelect = (
  view: View,
  kinds: readonly AccountKind[],
  chosen: AccountKind,
  onChoose: (kind: AccountKind) => void,
): TemplateResult => {
  const text = words(view, search)
  return select(text.kind, kinds, chosen, kind => text[kind], onChoose)
}

/** How many were found, for users who cannot see the list. */
export function announcement({ matches, total }: AccountSearch, view: View): string {
  const text = words(view, search)
  const count = total?.value ?? matches.length
  return count ? text.matches(view.format.number(count), count) : text.noMatches
}
