import type { AccountSearch } from '@lmp-widgets/data-adapter'
import { html } from './dom.js'
import type { Part } from './floor-card.js'
import { plainKit } from './floor-kit.js'
import { kindLabel } from './floor-words.js'

/** The field that finds a company; which kinds there are to find comes with the answer. */
export function searchForm(title: string, kit = plainKit): Part<AccountSearch> {
  const button = kit.button('Search')
  const element = html(
    'form',
    { class: 'card search', role: 'search', 'aria-label': title, action: '/customers' },
    html('h2', { class: 'unseen' }, title),
    ...kit.field('Search a company name', 'name'),
    button,
  )
  let filled = false
  return {
    element,
    show(data) {
      if (!filled) button.before(kit.select('Search in', data.kinds, data.kind, kindLabel))
      filled = true
    },
  }
}
