import { expect, fixture, html } from '@open-wc/testing'
import '../enabled-customers/define.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import { part } from '../testing/looks.js'

/** What the DOM of a host's unit tests lacks, by the one that does. */
const DOMS: readonly [name: string, attachInternals: unknown][] = [
  ['jsdom', () => ({ role: null })],
  ['happy-dom', undefined],
]

describe('in a DOM without custom states', () => {
  const { attachInternals } = HTMLElement.prototype

  afterEach(() => Object.assign(HTMLElement.prototype, { attachInternals }))

  for (const [name, lacking] of DOMS) {
    it(`a widget shows its number all the same, and says how it stands: ${name}`, async () => {
      Object.assign(HTMLElement.prototype, { attachInternals: lacking })
      const widget = await fixture<EnabledCustomers>(
        html`<lmp-enabled-customers .data=${{ value: 7 }}></lmp-enabled-customers>`,
      )
      expect(await widget.whenReady()).to.equal('ready')
      expect(part(widget, '#value').textContent).to.equal('7')
    })
  }
})
