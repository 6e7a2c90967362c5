import { expect } from '@open-wc/testing'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { textOf } from '../testing/looks.js'
import { placeReady } from '../testing/placed.js'

const { ready } = fixtures

describe('once the session is over, a widget', () => {
  it('shows no number any more, and tells the page once', async () => {
    const { widget, adapter } = await placeReady()
    const other = await placeReady()
    let told = 0
    const count = () => told++
    document.addEventListener('session-expired', count)
    const refreshed = Promise.all([widget.refresh(), other.widget.refresh()])
    ;(await adapter.call(1)).fail('unauthenticated')
    ;(await other.adapter.call(1)).fail('unauthenticated')
    await refreshed
    document.removeEventListener('session-expired', count)
    expect(told).to.equal(1)
    expect(textOf(widget)).not.to.match(/\d/)
  })

  it('tells the page once, however often it is asked again before the user signs in', async () => {
    const { widget, adapter } = await placeReady()
    let told = 0
    const count = () => told++
    document.addEventListener('session-expired', count)
    for (const index of [1, 2]) {
      const refreshed = widget.refresh()
      ;(await adapter.call(index)).fail('unauthenticated')
      await refreshed
    }
    const other = new ManualAdapter()
    widget.adapter = other
    ;(await other.call(0)).fail('unauthenticated')
    await widget.whenReady()
    document.removeEventListener('session-expired', count)
    const signedIn = widget.refresh()
    ;(await other.call(1)).answer(ready)
    await signedIn
    expect(told).to.equal(1)
  })

  it('tells the page once, though an answer was on its way', async () => {
    const [first, second, third] = [await placeReady(), await placeReady(), await placeReady()]
    let told = 0
    const count = () => told++
    document.addEventListener('session-expired', count)
    const refreshed = Promise.all([first, second, third].map(({ widget }) => widget.refresh()))
    ;(await first.adapter.call(1)).fail('unauthenticated')
    await first.widget.whenReady()
    ;(await second.adapter.call(1)).answer({ value: 391 }, '2026-11-24T15:00:00Z')
    await second.widget.whenReady()
    ;(await third.adapter.call(1)).fail('unauthenticated')
    await refreshed
    expect(told).to.equal(1)

    const again = first.widget.refresh()
    ;(await first.adapter.call(2)).answer({ value: 392 })
    await again
    const over = second.widget.refresh()
    ;(await second.adapter.call(2)).fail('unauthenticated')
    await over
    first.widget.heading = 'Drawn anew'
    await first.widget.updateComplete
    const found = third.widget.refresh()
    ;(await third.adapter.call(2)).fail('unauthenticated')
    await found
    document.removeEventListener('session-expired', count)
    expect(told).to.equal(2)
  })
})
