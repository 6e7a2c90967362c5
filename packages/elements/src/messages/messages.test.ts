import type { WidgetData } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import { textOf } from '../testing/looks.js'
import '../usage-report-status/define.js'
import { fixtures } from '../usage-report-status/usage-report-status.fixtures.js'
import type { UsageReportStatus } from '../usage-report-status/usage-report-status.js'
import type { Messages } from './messages.js'

/** A widget with reports, and what it says when the host has replaced "11 reports" by this. */
async function saying(reports: unknown) {
  const widget = await fixture<UsageReportStatus>(
    html`<lmp-usage-report-status
      lang="en"
      .data=${fixtures.ready as WidgetData['usage-report-status']}
      .messages=${{ reports } as Partial<Messages>}
    ></lmp-usage-report-status>`,
  )
  await widget.whenReady()
  return textOf(widget)
}

describe('a text of the host', () => {
  it('is said in the place of ours', async () => {
    expect(await saying((total: string) => `${total} files`)).to.match(/\d files/)
  })

  const broken: Readonly<Record<string, unknown>> = {
    'that throws': () => {
      throw new Error('of the host')
    },
    'that makes no text': () => undefined,
    'that makes its text later': () => Promise.resolve('files'),
    'that has no values in it, where there are some': 'files',
  }
  for (const [which, text] of Object.entries(broken))
    it(`${which} is English: the numbers are there`, async () => {
      const said = await saying(text)
      expect(said).to.match(/\d reports/)
      expect(said).to.equal(await saying(undefined))
    })
})
