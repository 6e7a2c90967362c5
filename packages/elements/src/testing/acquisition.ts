import { fixture, html } from '@open-wc/testing'
import '../new-partner-acquisition/define.js'
import type { NewPartnerAcquisition } from '../new-partner-acquisition/new-partner-acquisition.js'

/** The chart of this data, in English, in which every number has a link. */
export async function show(data: NewPartnerAcquisition['data'], dir = 'ltr'): Promise<NewPartnerAcquisition> {
  const widget = await fixture<NewPartnerAcquisition>(
    html`<lmp-new-partner-acquisition
      partners-href="/partners"
      lang="en"
      dir=${dir}
      .data=${data}
    ></lmp-new-partner-acquisition>`,
  )
  await widget.whenReady()
  return widget
}

export const barsOf = (widget: Element) => [...widget.shadowRoot!.querySelectorAll<SVGElement>('.bar')]
export const namesOf = (widget: Element) => barsOf(widget).map(bar => bar.getAttribute('aria-label'))

/** How many bars the Tab key stops at. */
export const tabStops = (widget: Element) =>
  barsOf(widget).filter(bar => bar.getAttribute('tabindex') === '0').length
