import type { AdapterErrorCode } from '@lmp-widgets/data-adapter'
import { AdapterError } from '@lmp-widgets/data-adapter'
import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import '../enabled-customers/define.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import { ASKED_AT, ManualAdapter } from '../testing/manual-adapter.js'
import { part, textOf } from '../testing/looks.js'
import { stillPage, type StillPage } from '../testing/still-page.js'

/** What a question is asked at most: once, and twice more when it failed in passing. */
const TRIES = 3

/** A back end that counts what it is asked, and fails when the test says so. */
function backEnd() {
  const adapter = new ManualAdapter()
  const state: { asked: number; value: number; fails: AdapterErrorCode | undefined } = {
    asked: 0,
    value: 12,
    fails: undefined,
  }
  adapter.load = async ({ widget }) => {
    state.asked++
    if (state.fails) throw new AdapterError(state.fails, 'The test says so.')
    const asOf = new Date(Date.parse(ASKED_AT) + 60_000 * state.asked).toISOString()
    return { widget, state: 'ready', asOf, data: { value: state.value } } as never
  }
  return { adapter, state }
}

describe('a widget that asks in an interval', () => {
  let page: StillPage
  const { random } = Math

  beforeEach(() => {
    page = stillPage()
    // Whoever tries again does so at once.
    Math.random = () => 0
  })
  afterEach(() => {
    page.end()
    Math.random = random
  })

  async function open() {
    const { adapter, state } = backEnd()
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers
        poll="30"
        lang="en"
        time-zone="America/New_York"
        .adapter=${adapter}
      ></lmp-enabled-customers>`,
    )
    await widget.whenReady()
    /** Another interval; how often the back end was asked in it. */
    const interval = async (told: 'lmp-state' | 'lmp-error') => {
      const before = state.asked
      const outcome = oneEvent(widget, told)
      page.pass(30)
      await outcome
      await widget.updateComplete
      return state.asked - before
    }
    return { interval, state, widget }
  }

  for (const failure of ['network', 'timeout', 'server'] as const) {
    it(`goes on after ${failure}: ${TRIES} tries in each, the last good number with its time meanwhile, then the next`, async () => {
      const { interval, state, widget } = await open()
      state.fails = failure
      for (let outage = 0; outage < 4; outage++) {
        expect(await interval('lmp-error')).to.equal(TRIES)
        expect(widget.state).to.equal('stale')
        expect(part(widget, '#value').textContent).to.equal('12')
        expect(part(widget, '.age').textContent).to.match(/as of\s+Nov 24, 2026, 09:42\sAM/)
      }
      state.fails = undefined
      state.value = 13
      expect(await interval('lmp-state')).to.equal(1)
      expect(widget.state).to.equal('ready')
      expect(part(widget, '#value').textContent).to.equal('13')
      expect(await interval('lmp-state')).to.equal(1)
    })
  }

  it('goes on where the first answer of all was a failure', async () => {
    const { adapter, state } = backEnd()
    state.fails = 'server'
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers poll="30" .adapter=${adapter}></lmp-enabled-customers>`,
    )
    expect(await widget.whenReady()).to.equal('error')
    expect(textOf(widget)).not.to.match(/\d/)
    state.fails = undefined
    const ready = oneEvent(widget, 'lmp-state')
    page.pass(30)
    await ready
    expect(part(widget, '#value').textContent).to.equal('12')
  })
})
