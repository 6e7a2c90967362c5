import { expect, fixture, html } from '@open-wc/testing'
import { labelOf, part } from '../testing/looks.js'
import './define.js'
import { fixtures } from './partner-license-status.fixtures.js'
import type { PartnerLicenseStatus } from './partner-license-status.js'

describe('partner-license-status', () => {
  it('links each number to the partners whose customers hold a license in that status', async () => {
    const widget = await fixture<PartnerLicenseStatus>(
      html`<lmp-partner-license-status
        partners-href="/partners"
        lang="en"
        .data=${fixtures.ready}
      ></lmp-partner-license-status>`,
    )
    await widget.whenReady()
    expect(part(widget, 'a').getAttribute('href')).to.equal('/partners?license-status=normal')
    expect(labelOf(part(widget, 'a'))).to.equal('Normal, 298')
    expect(labelOf(part(widget, '[part=list]'))).to.equal('Partner license status')
  })

  it('has two columns at most, however wide it is: the line below a row goes on to the end', async () => {
    const home = await fixture<HTMLElement>(html`<div></div>`)
    home.style.width = '1600px'
    const widget = document.createElement('lmp-partner-license-status') as PartnerLicenseStatus
    widget.data = fixtures.ready as PartnerLicenseStatus['data']
    home.append(widget)
    await widget.whenReady()
    const items = [...widget.shadowRoot!.querySelectorAll('[part=list] > li')]
    expect(new Set(items.map(item => item.getBoundingClientRect().left)).size).to.equal(2)
  })

  it('leaves room between the ring around a row and its words', async () => {
    const widget = await fixture<PartnerLicenseStatus>(
      html`<lmp-partner-license-status
        partners-href="/partners"
        .data=${fixtures.ready}
      ></lmp-partner-license-status>`,
    )
    await widget.whenReady()
    part(widget, 'a').focus()
    const { outlineOffset, outlineStyle } = getComputedStyle(part(widget, 'a'), '::after')
    expect([outlineStyle, outlineOffset]).to.deep.equal(['solid', '2px'])
  })
})
