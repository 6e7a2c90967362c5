import type { NewPartner, NewPartners } from '@lmp-widgets/data-adapter'
import { html, Slot } from './dom.js'
import { cardPart, type Part } from './floor-card.js'
import { date, number } from './floor-format.js'
import { plainKit } from './floor-kit.js'
import { countLink, lead } from './floor-link.js'
import { typeLabel } from './floor-words.js'
import { COLUMNS, FIRST_NUMBER } from './titles.js'

/** The newest partners, and the way to all. */
export function partnerTable(title: string, kit = plainKit): Part<NewPartners> {
  return cardPart(kit.card(title, 'table'), first => {
    const window = new Slot()
    const total = new Slot()
    const all = html('a', { class: 'all' }, total.node)
    const shown = new Slot()
    const rows = first.partners.map(partnerRow)
    return {
      tools: [html('span', { class: 'pill' }, window.node), all],
      body: [
        html(
          'table',
          { 'aria-label': title },
          html('thead', {}, html('tr', {}, ...COLUMNS.map(columnHead))),
          html('tbody', {}, ...rows.map(row => row.element)),
        ),
        html('p', { class: 'shown' }, shown.node),
      ],
      show(data) {
        window.set(`last ${data.windowDays} days`)
        total.set(`View all ${number(data.total.value)}`)
        lead(all, data.total)
        shown.set(`${number(data.partners.length)} of ${number(data.total.value)} shown`)
        data.partners.forEach((partner, i) => rows[i]!.show(partner))
      },
    }
  })
}

const columnHead = (name: string, i: number) =>
  html('th', { scope: 'col', ...(i >= FIRST_NUMBER && { class: 'end' }) }, name)

function partnerRow() {
  const company = new Slot()
  const link = html('a', {}, company.node)
  const place = new Slot()
  const type = new Slot()
  const acquired = new Slot()
  const customers = countLink('')
  const figures = [figureCell(), figureCell(), figureCell()] as const
  return {
    element: html(
      'tr',
      {},
      html('th', { scope: 'row' }, link, ' ', html('span', { class: 'place' }, place.node)),
      html('td', {}, html('span', { class: 'pill' }, type.node)),
      html('td', {}, acquired.node),
      html('td', { class: 'end' }, customers.element),
      ...figures.map(figure => figure.element),
    ),
    show(partner: NewPartner) {
      company.set(partner.name)
      lead(link, partner)
      place.set(`${partner.city}, ${partner.state}`)
      type.set(typeLabel(partner.type))
      acquired.set(date(partner.acquiredOn))
      customers.show(partner.customers)
      figures[0].show(partner.fullLicenses)
      figures[1].show(partner.trialLicenses)
      figures[2].show(partner.chargeableUnits)
    },
  }
}

/** A number that leads nowhere; zero is quieter. */
function figureCell() {
  const text = new Slot()
  const element = html('td', { class: 'end' }, text.node)
  return {
    element,
    show(value: number) {
      text.set(number(value))
      element.classList.toggle('zero', !value)
    },
  }
}
