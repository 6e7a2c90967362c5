import type { LicenseStatuses, ReportStatuses } from '@lmp-widgets/data-adapter'
import { html } from './dom.js'
import { breakdown } from './floor-breakdown.js'
import { cardPart, type Part } from './floor-card.js'
import { month } from './floor-format.js'
import { plainKit } from './floor-kit.js'
import { countLink } from './floor-link.js'

/** How many hold a license in each status; one can be in several. */
export function licenseList(title: string, kit = plainKit, kind = 'list'): Part<LicenseStatuses> {
  return cardPart(kit.card(title, kind), first => {
    const list = breakdown(title, first.statuses, false)
    return { body: list.nodes, show: ({ statuses }) => list.show(statuses) }
  })
}

/** The reports of a cycle by status, how many there are, and the other cycles. */
export function reportList(title: string, kit = plainKit): Part<ReportStatuses> {
  return cardPart(kit.card(title, 'list'), first => {
    const list = breakdown(title, first.statuses, true)
    const total = countLink('')
    return {
      tools: [kit.select('Cycle', first.cycles, first.cycle, month)],
      body: [...list.nodes, html('p', { class: 'last' }, total.element, ' reports')],
      show(data) {
        list.show(data.statuses)
        total.show(data.total)
      },
    }
  })
}
