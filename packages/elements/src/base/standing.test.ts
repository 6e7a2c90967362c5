import { expect, oneEvent } from '@open-wc/testing'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { textOf } from '../testing/looks.js'
import { place, placeReady } from '../testing/placed.js'

const { ready } = fixtures

describe('a widget tells', () => {
  it('how it stands, once for each change, out through shadow roots', async () => {
    const adapter = new ManualAdapter()
    const states: unknown[] = []
    const hear = ({ detail }: HTMLElementEventMap['lmp-state']) => states.push(detail.state)
    document.body.addEventListener('lmp-state', hear)
    const widget = await place(adapter)
    ;(await adapter.call(0)).answer(ready)
    await widget.whenReady()
    widget.requestUpdate()
    await widget.updateComplete
    document.body.removeEventListener('lmp-state', hear)
    expect(states).to.deep.equal(['loading', 'ready'])
  })

  it('to a style sheet, one state at a time', async () => {
    const { widget, adapter } = await placeReady()
    const states = () =>
      ['loading', 'ready', 'stale', 'error'].filter(name => widget.matches(`:state(${name})`))
    expect(states()).to.deep.equal(['ready'])
    for (const [index, outcome] of (['stale', 'ready', 'stale'] as const).entries()) {
      const refreshed = widget.refresh()
      const call = await adapter.call(index + 1)
      if (outcome === 'stale') call.fail('not-found')
      else call.answer(ready)
      await refreshed
      expect(states()).to.deep.equal([outcome])
    }
  })

  it('whoever listens, and draws all the same when that one throws', async () => {
    const { onerror } = window
    let thrown = 0
    window.onerror = () => !!++thrown
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    for (const type of ['lmp-state', 'lmp-error'] as const)
      widget.addEventListener(type, () => {
        throw new Error('host')
      })
    ;(await adapter.call(0)).answer(ready)
    await widget.whenReady()
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).fail('not-found')
    await refreshed
    window.onerror = onerror
    expect(thrown).to.equal(3)
    expect(widget.state).to.equal('stale')
    expect(textOf(widget)).to.contain('12,482')
  })

  it('what went wrong', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    const told = oneEvent(widget, 'lmp-error') as Promise<HTMLElementEventMap['lmp-error']>
    ;(await adapter.call(0)).fail('conflict')
    const { detail } = await told
    expect(detail.widget).to.equal('enabled-customers')
    expect(detail.error.code).to.equal('conflict')
  })
})
