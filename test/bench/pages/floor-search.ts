import type { AccountSearch } from '@lmp-widgets/data-adapter'
import { html } from './dom.js'
import type { Part } from './floor-counts.js'
import { plainKit } from './floor-kit.js'

export function searchForm(title: string, kit = plainKit): Part<AccountSearch> {
  const kinds = kit.select('Kind')
  const form = html(
    'form',
    { class: 'card wide', role: 'search' },
    kit.field(title),
    kinds.element,
    kit.button('Search'),
  )
  let filled = false
  return {
    element: form,
    show(data) {
      if (!filled) kinds.fill(data.kinds)
      filled = true
    },
  }
}
