import type { Count } from '@lmp-widgets/data-adapter'
import { html, Slot } from './dom.js'
import { number } from './floor-format.js'
import { lead } from './floor-link.js'

/** A row of a list as one link: what is counted, how many, and for those who listen the share of all. */
export function countRow(label: string, options: { mark?: Node; shared?: boolean; bar?: Node } = {}) {
  const { bar, mark, shared } = options
  const value = new Slot()
  const percentage = new Slot()
  const figure = html('span', { class: 'n' }, value.node)
  if (shared) figure.append(html('span', { class: 'unseen' }, percentage.node))
  const element = html('a', {}, ...(mark ? [mark] : []), `${label} `, figure, ...(bar ? [bar] : []))
  return {
    element,
    show(count: Count, share?: number) {
      value.set(number(count.value))
      if (shared) percentage.set(`, ${share} percent`)
      figure.classList.toggle('zero', !count.value)
      lead(element, count)
    },
  }
}
