import { expect } from '@open-wc/testing'
import '../dashboard/define.js'
import '../enabled-customers/define.js'
import { adapter, announcing, placeDashboard, saidBy, timers, type AnyWidget } from '../testing/announced.js'
import { part } from '../testing/looks.js'

describe('what a refresh has changed', () => {
  announcing()

  it('is said by a dashboard that is refreshed', async () => {
    const dashboard = await placeDashboard()
    await dashboard.whenReady()
    adapter.now = { 'enabled-customers': { value: 6 } }
    await dashboard.refresh()
    timers.pass()
    await dashboard.updateComplete
    expect(saidBy(dashboard)).to.equal('Enabled customers, 6.')
  })

  it('is said by a dashboard that is refreshed, though one of its widgets is asked anew meanwhile', async () => {
    const dashboard = await placeDashboard()
    await dashboard.whenReady()
    const { load } = adapter
    let asked: () => void
    const twice = new Promise<void>(resolve => (asked = resolve))
    // The first one is never answered.
    adapter.load = () => (asked(), new Promise(() => {}))
    const refreshed = dashboard.refresh()
    await twice
    adapter.load = load
    adapter.now = { 'enabled-customers': { value: 8 } }
    await (part(dashboard, 'lmp-enabled-customers') as AnyWidget).refresh()
    await refreshed
    timers.pass()
    await dashboard.updateComplete
    expect(saidBy(dashboard)).to.equal('Enabled customers, 8.')
  })

  it('is nothing by itself on a dashboard that was refreshed once', async () => {
    const dashboard = await placeDashboard()
    await dashboard.whenReady()
    await dashboard.refresh()
    timers.pass()
    adapter.now = { 'enabled-customers': { value: 6 } }
    await (part(dashboard, 'lmp-enabled-customers') as AnyWidget).refresh()
    timers.pass()
    await dashboard.updateComplete
    expect(saidBy(dashboard)).to.equal('')
  })

  it('is nothing where a dashboard that is refreshed shows its first numbers', async () => {
    const dashboard = await placeDashboard()
    await dashboard.refresh()
    await dashboard.whenReady()
    expect(timers.waiting).to.equal(0)
    expect(saidBy(dashboard)).to.equal('')
  })
})
