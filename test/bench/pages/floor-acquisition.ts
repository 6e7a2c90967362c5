import type { Acquisition } from '@lmp-widgets/data-adapter'
import { html, set } from './dom.js'
import { findingCaption } from './floor-caption.js'
import { cardPart, type Part } from './floor-card.js'
import { findingOf } from './floor-finding.js'
import { plainKit } from './floor-kit.js'
import { periodLabel, VIEWS } from './floor-words.js'

/** What draws the bars: by hand, or a chart library. */
export interface Plot {
  /** It is named by what it shows, in a sentence. */
  element: Element
  show(data: Acquisition): void
}

/** The card of the chart: its finding, its controls, and whatever draws its bars. */
export function acquisitionChart(title: string, plot: Plot, kit = plainKit): Part<Acquisition> {
  return cardPart(kit.card(title, 'chart'), first => {
    const caption = findingCaption(title)
    const toTable = kit.button('Show as table', { 'aria-expanded': 'false' })
    return {
      tools: [viewSwitch(first.view), kit.select('Period', first.periods, first.period, periodLabel)],
      body: [html('figure', {}, caption.element, plot.element, toTable)],
      show(data) {
        const finding = findingOf(data)
        caption.show(data, finding)
        set(plot.element, 'aria-label', finding.sentence)
        plot.show(data)
      },
    }
  })
}

const viewSwitch = (chosen: Acquisition['view']) =>
  html(
    'div',
    { class: 'segments', role: 'radiogroup', 'aria-label': 'View' },
    ...Object.entries(VIEWS).map(([view, label]) => {
      const radio = html('input', { type: 'radio', name: 'view', value: view })
      radio.checked = view === chosen
      return html('label', {}, radio, label)
    }),
  )
