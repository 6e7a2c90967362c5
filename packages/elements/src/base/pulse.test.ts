import { expect } from '@open-wc/testing'
import { Pulse } from './pulse.js'
import { followSession } from './session.js'

/** A page whose clock, timer and visibility the test holds. */
function still() {
  const { setInterval, clearInterval } = window
  const { now } = performance
  let time = 0
  let tick: (() => void) | undefined
  let hidden = false
  window.setInterval = ((callback: () => void) => ((tick = callback), 1)) as typeof setInterval
  window.clearInterval = () => (tick = undefined)
  performance.now = () => time
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
  return {
    pass(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        time += 1000
        tick?.()
      }
    },
    hide(is: boolean) {
      hidden = is
      document.dispatchEvent(new Event('visibilitychange'))
    },
    runs: () => tick !== undefined,
    end() {
      Object.assign(window, { setInterval, clearInterval })
      performance.now = now
      delete (document as { hidden?: boolean }).hidden
    },
  }
}

/** Starts a pulse; returns how to stop it. */
function onPulse(seconds: number, ask: () => void): () => void {
  const pulse = new Pulse(ask)
  pulse.every(seconds)
  return () => pulse.every(undefined)
}

describe('a pulse', () => {
  let page: ReturnType<typeof still>
  beforeEach(() => (page = still()))
  afterEach(() => page.end())

  it('beats once in its interval, for all that share it together', () => {
    const beats: string[] = []
    const stops = ['a', 'b'].map(name => onPulse(10, () => beats.push(name)))
    page.pass(9)
    expect(beats).to.deep.equal([])
    page.pass(1)
    expect(beats).to.deep.equal(['a', 'b'])
    page.pass(20)
    expect(beats.length).to.equal(6)
    for (const stop of stops) stop()
  })

  it('is silent while the page is hidden, and beats once on its return', () => {
    let beats = 0
    const stop = onPulse(10, () => beats++)
    page.hide(true)
    page.pass(3600)
    expect(beats).to.equal(0)
    page.hide(false)
    expect(beats).to.equal(1)
    stop()
  })

  it('does not beat on a return within its interval', () => {
    let beats = 0
    const stop = onPulse(10, () => beats++)
    page.hide(true)
    page.pass(5)
    page.hide(false)
    expect(beats).to.equal(0)
    stop()
  })

  it('is silent once the session is over, and beats again after a good answer', () => {
    let beats = 0
    const stop = onPulse(10, () => beats++)
    const element = document.createElement('div')
    followSession(element, 'unauthenticated', 'error')
    page.pass(60)
    expect(beats).to.equal(0)
    followSession(element, undefined, 'ready')
    page.pass(1)
    expect(beats).to.equal(1)
    stop()
  })

  it('leaves no timer when the last one has stopped', () => {
    const [first, second] = [onPulse(10, () => {}), onPulse(20, () => {})]
    first()
    expect(page.runs()).to.equal(true)
    second()
    second()
    expect(page.runs()).to.equal(false)
  })
})
