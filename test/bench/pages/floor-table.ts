import type { NewPartners } from '@lmp-widgets/data-adapter'
import { html, Slot } from './dom.js'
import type { Part } from './floor-counts.js'
import { date, hrefOf, number } from './floor-format.js'
import { plainKit } from './floor-kit.js'
import { COLUMNS } from './titles.js'

export function partnerTable(title: string, kit = plainKit): Part<NewPartners> {
  const body = html('tbody')
  const all = new Slot()
  const table = html(
    'table',
    {},
    html('thead', {}, html('tr', {}, ...COLUMNS.map(name => html('th', {}, name)))),
    body,
  )
  const frame = kit.card(title, 'wide table', [table], html('a', { href: '/partners' }, all.node))
  let cells: Slot[][] | undefined
  return {
    element: frame.element,
    show(data) {
      frame.fill()
      all.set(`View all ${number(data.total.value)}`)
      if (!cells) {
        cells = data.partners.map(() => COLUMNS.map(() => new Slot()))
        body.append(
          ...cells.map((row, i) =>
            html(
              'tr',
              {},
              ...row.map((cell, j) =>
                j
                  ? html('td', {}, cell.node)
                  : html('td', {}, html('a', { href: hrefOf(data.partners[i]?.drillDown) ?? '' }, cell.node)),
              ),
            ),
          ),
        )
      }
      data.partners.forEach((partner, i) => {
        const texts = [
          partner.name,
          partner.type,
          date(partner.acquiredOn),
          number(partner.customers.value),
          number(partner.fullLicenses),
          number(partner.trialLicenses),
          number(partner.chargeableUnits),
        ]
        texts.forEach((text, j) => cells?.[i]?.[j]?.set(text))
      })
    },
  }
}
