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
})
