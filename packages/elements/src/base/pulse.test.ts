import { expect } from '@open-wc/testing'
import { stillPage, type StillPage } from '../testing/still-page.js'
import { Pulse } from './pulse.js'
import { followSession } from './session.js'

/** Starts a pulse; returns how to stop it. */
function onPulse(seconds: number, ask: () => void): () => void {
  const pulse = new Pulse(document.body, ask)
  pulse.every(seconds)
  return () => pulse.every(undefined)
}

describe('a pulse', () => {
  let page: StillPage
  beforeEach(() => (page = stillPage()))
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

  it('beats with those that are due half a second before it: they go in one batch', () => {
    const beats: string[] = []
    const stops = [onPulse(10, () => beats.push('a'))]
    page.sleep(0.4)
    stops.push(onPulse(10, () => beats.push('b')))
    page.sleep(0.6)
    page.pass(8)
    expect(beats).to.deep.equal([])
    page.pass(1)
    expect(beats).to.deep.equal(['a', 'b'])
    for (const stop of stops) stop()
  })

  it('is not put off by being told its pace again, as after each drawing', () => {
    let beats = 0
    const pulse = new Pulse(document.body, () => beats++)
    for (let second = 0; second < 10; second++) {
      pulse.every(10)
      page.pass(1)
    }
    expect(beats).to.equal(1)
    pulse.every(undefined)
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

  it('beats once after the machine has slept, not once for each interval that it slept through', () => {
    let beats = 0
    const stop = onPulse(30, () => beats++)
    page.sleep(8 * 3600)
    page.pass(1)
    expect(beats).to.equal(1)
    page.pass(29)
    expect(beats).to.equal(1)
    page.pass(1)
    expect(beats).to.equal(2)
    stop()
  })

  it('keeps its pace when the clock on the wall is set', () => {
    const { now } = Date
    let beats = 0
    const stop = onPulse(10, () => beats++)
    try {
      for (const days of [-1, 1, -365]) {
        Date.now = () => now() + days * 86_400_000
        page.pass(10)
      }
    } finally {
      Date.now = now
    }
    expect(beats).to.equal(3)
    stop()
  })

  it('is silent once the session is over, and beats again after a good answer', () => {
    let beats = 0
    const stop = onPulse(10, () => beats++)
    const element = document.createElement('div')
    followSession(element, 'unauthenticated')
    page.pass(60)
    expect(beats).to.equal(0)
    followSession(element, undefined, true)
    page.pass(1)
    expect(beats).to.equal(1)
    stop()
  })

  it('is beaten by one timer of the page, however many there are', () => {
    const { setInterval } = window
    let timers = 0
    window.setInterval = ((...given: Parameters<typeof setInterval>) => (
      timers++,
      setInterval(...given)
    )) as typeof setInterval
    const stops = [10, 20, 30].map(seconds => onPulse(seconds, () => {}))
    expect(timers).to.equal(1)
    for (const stop of stops) stop()
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
