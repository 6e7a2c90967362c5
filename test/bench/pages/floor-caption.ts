import type { Acquisition } from '@lmp-widgets/data-adapter'
import { html, Slot } from './dom.js'
import { change } from './floor-change.js'
import type { findingOf } from './floor-finding.js'
import { yearBefore } from './floor-format.js'
import { countLink } from './floor-link.js'

/** The total beside the year before, and which colour is which year. */
export function findingCaption(title: string) {
  const total = countLink('value', title)
  const counted = new Slot()
  const step = change('up', 1)
  const versus = new Slot()
  const earlier = countLink('earlier')
  const when = new Slot()
  const year = new Slot()
  const before = new Slot()
  return {
    element: html(
      'figcaption',
      {},
      total.element,
      html('span', { class: 'unseen' }, counted.node),
      html('span', { class: 'foot' }, step.element, versus.node, earlier.element, when.node),
      html(
        'span',
        { class: 'legend', 'aria-hidden': 'true' },
        html('i', { class: 'current' }),
        year.node,
        html('i', { class: 'previous' }),
        before.node,
      ),
    ),
    show(data: Acquisition, finding: ReturnType<typeof findingOf>) {
      const { current, period, previous } = data
      total.show(current)
      counted.set(` ${finding.counted}, `)
      step.show(current.value, previous.value)
      versus.set(`${finding.versus} `)
      earlier.show(previous)
      when.set(` ${finding.when}`)
      year.set(period)
      before.set(yearBefore(period))
    },
  }
}
