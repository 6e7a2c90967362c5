import type { Count } from '@lmp-widgets/data-adapter'
import { html, set, Slot } from './dom.js'
import { number } from './floor-format.js'
import { hrefOf } from './floor-href.js'

/** Leads a link to the list behind a number. */
export function lead(link: Element, { drillDown }: Pick<Count, 'drillDown'>) {
  if (drillDown) set(link, 'href', hrefOf(drillDown))
}

/** A number that leads to its list. Where it is alone, `label` tells a screen reader what it counts. */
export function countLink(className: string, label?: string) {
  const text = new Slot()
  const element = html('a', { class: className }, text.node)
  return {
    element,
    show(count: Count) {
      const value = number(count.value)
      text.set(value)
      if (label) set(element, 'aria-label', `${label} ${value}`)
      lead(element, count)
    },
  }
}
