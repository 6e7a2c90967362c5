import type { UnitDecrease } from '@lmp-widgets/data-adapter'
import { html, Slot } from './dom.js'
import { cardPart, type Part } from './floor-card.js'
import { month } from './floor-format.js'
import { plainKit } from './floor-kit.js'
import { countRow } from './floor-row.js'
import { thresholdText } from './floor-words.js'

/** For each product how many partners' units fell by more than the threshold, with a bar under its name. */
export function decreaseList(title: string, kit = plainKit): Part<UnitDecrease> {
  return cardPart(kit.card(title, 'aside'), first => {
    const seen = new Slot()
    const heard = new Slot()
    const cycle = new Slot()
    const rows = first.products.map(({ name }) => {
      const bar = html('i')
      return { bar, ...countRow(name, { bar }) }
    })
    return {
      tools: [
        html('span', { class: 'pill', 'aria-hidden': 'true' }, seen.node),
        html('span', { class: 'unseen' }, heard.node),
      ],
      body: [
        html('ul', { 'aria-label': title }, ...rows.map(row => html('li', {}, row.element))),
        html('p', { class: 'last' }, cycle.node),
      ],
      show(data) {
        const threshold = thresholdText(data)
        seen.set(`> ${threshold}`)
        heard.set(`more than ${threshold} in ${month(data.cycle)}`)
        cycle.set(month(data.cycle))
        const most = Math.max(1, ...data.products.map(product => product.value))
        data.products.forEach((product, i) => {
          rows[i]!.show(product)
          rows[i]!.bar.style.width = `${(100 * product.value) / most}%`
        })
      },
    }
  })
}
