import type { AdapterErrorCode } from '@lmp-widgets/data-adapter'
import { AdapterError } from '@lmp-widgets/data-adapter'
import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import '../enabled-customers/define.js'
import '../provider/define.js'
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

  it('has no pulse where the host brings its data: there is nobody to ask', async () => {
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers poll="30" .data=${{ value: 12 }}></lmp-enabled-customers>`,
    )
    await widget.whenReady()
    expect(page.runs()).to.equal(false)
    widget.data = undefined
    await widget.updateComplete
    expect(page.runs()).to.equal(true)
  })

  async function open(poll = 30) {
    const { adapter, state } = backEnd()
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers
        poll=${poll}
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
      page.pass(poll)
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

  it('asks no more once the session is over, nor does any other widget of the page; all go on after a good answer', async () => {
    const [ended, other] = [await open(), await open(40)]
    let told = 0
    const hear = () => told++
    document.addEventListener('session-expired', hear)
    ended.state.fails = 'unauthenticated'
    const outcome = oneEvent(ended.widget, 'lmp-error')
    page.pass(30)
    await outcome
    await ended.widget.updateComplete
    expect(part(ended.widget, 'code').textContent).to.equal('unauthenticated')
    expect(textOf(ended.widget)).not.to.match(/\d/)
    const ofTheHost = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers .data=${{ value: 5 }}></lmp-enabled-customers>`,
    )
    expect(await ofTheHost.whenReady()).to.equal('ready')
    const asked = [ended.state.asked, other.state.asked]
    page.pass(3600)
    await new Promise(resolve => setTimeout(resolve))
    expect([ended.state.asked, other.state.asked]).to.deep.equal(asked)
    expect(told).to.equal(1)
    document.removeEventListener('session-expired', hear)
    ended.state.fails = undefined
    await ended.widget.refresh()
    expect(part(ended.widget, '#value').textContent).to.equal('12')
    expect(await other.interval('lmp-state')).to.equal(1)
  })

  it('awaits the answer of a back end that is slower than its interval', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers poll="1" .adapter=${adapter}></lmp-enabled-customers>`,
    )
    ;(await adapter.call(0)).answer({ value: 12 })
    await widget.whenReady()
    page.pass(1)
    const { answer, signal } = await adapter.call(1)
    page.pass(5)
    expect(signal.aborted).to.equal(false)
    expect(adapter.calls.length).to.equal(2)
    answer({ value: 13 })
    await widget.whenReady()
    expect(part(widget, '#value').textContent).to.equal('13')
  })

  it('asks nothing while its page is hidden for an hour, and once when it is seen again', async () => {
    const { state, widget } = await open()
    page.hide(true)
    page.pass(3600)
    expect(state.asked).to.equal(1)
    const told = oneEvent(widget, 'lmp-state')
    page.hide(false)
    page.pass(1)
    await told
    expect(state.asked).to.equal(2)
  })

  it('asks in that of its provider where Preact has taken its own back, by an empty text', async () => {
    const { adapter, state } = backEnd()
    const provider = await fixture(
      html`<lmp-provider poll="30" .adapter=${adapter}>
        <lmp-enabled-customers .poll=${'' as unknown as number}></lmp-enabled-customers>
      </lmp-provider>`,
    )
    const widget = provider.querySelector('lmp-enabled-customers')!
    await widget.whenReady()
    const told = oneEvent(widget, 'lmp-state')
    page.pass(30)
    await told
    expect(state.asked).to.equal(2)
  })

  it('asks while the window is seen that it was moved to, whether or not the page is that made it', async () => {
    const { interval, state, widget } = await open()
    // A frame stands for a window: both have a document of their own, and a document says whether it is seen.
    const frame = document.body.appendChild(document.createElement('iframe'))
    const { contentDocument } = frame
    contentDocument!.body.append(widget)
    await widget.updateComplete
    const { asked } = state
    page.hide(true)
    await interval('lmp-state')
    expect(state.asked).to.equal(asked + 1)
    page.hide(false)
    Object.defineProperty(contentDocument, 'hidden', { value: true })
    page.pass(3600)
    await new Promise(resolve => setTimeout(resolve))
    expect(state.asked).to.equal(asked + 1)
    widget.remove()
    frame.remove()
  })

  it('asks nothing any more in a frame that was taken out', async () => {
    const { interval, state, widget } = await open()
    const frame = document.body.appendChild(document.createElement('iframe'))
    frame.contentDocument!.body.append(widget)
    await widget.updateComplete
    await interval('lmp-state')
    const { asked } = state
    frame.remove()
    page.pass(3600)
    await new Promise(resolve => setTimeout(resolve))
    expect(state.asked).to.equal(asked)
  })

  it('asks once when its page comes out of the back-forward cache after its interval, and not before', async () => {
    const { state, widget } = await open()
    /** Whole pages are put aside: no timer of theirs runs. */
    const putAside = (seconds: number) => {
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
      page.hide(true)
      page.sleep(seconds)
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      page.hide(false)
    }
    putAside(10)
    page.pass(1)
    expect(state.asked).to.equal(1)
    const told = oneEvent(widget, 'lmp-state')
    putAside(3600)
    page.pass(1)
    await told
    expect(state.asked).to.equal(2)
    expect(part(widget, '#value').textContent).to.equal('12')
  })
})
