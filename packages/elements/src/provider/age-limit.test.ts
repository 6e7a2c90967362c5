import { expect, fixture, html } from '@open-wc/testing'
import { until } from '../testing/until.js'
import '../active-partners/define.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import '../enabled-customers/define.js'
import { fixtures as charts } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import '../new-partner-acquisition/define.js'
import type { NewPartnerAcquisition } from '../new-partner-acquisition/new-partner-acquisition.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { holdTimers } from '../testing/hold-timers.js'
import { part, textOf } from '../testing/looks.js'
import { stillClocks } from '../testing/still-clocks.js'
import './define.js'

const { ready } = fixtures
const NUMBER = '12,482'

/** A widget whose last good answer is on the page when asking again fails. */
async function stale(limits: { provider?: number; widget?: number }) {
  const adapter = new ManualAdapter()
  const provider = await fixture(
    html`<lmp-provider .adapter=${adapter} .maxStale=${limits.provider} lang="en">
      <lmp-enabled-customers></lmp-enabled-customers>
    </lmp-provider>`,
  )
  const widget = provider.querySelector<EnabledCustomers>('lmp-enabled-customers')!
  if (limits.widget !== undefined) widget.setAttribute('max-stale', `${limits.widget}`)
  ;(await adapter.call(0)).answer(ready)
  await widget.whenReady()
  const refreshed = widget.refresh()
  ;(await adapter.call(1)).fail('not-found')
  await refreshed
  return { adapter, widget }
}

describe('the last good number', () => {
  it('stays for ever where nobody sets a limit, and says how old it is', async () => {
    const { widget } = await stale({})
    expect(widget.state).to.equal('stale')
    expect(textOf(widget)).to.contain(NUMBER).and.to.contain('as of')
  })

  it('stays while it is fresh, whoever gives it up: it can be asked again', async () => {
    const { adapter, widget } = await stale({})
    const refreshed = widget.refresh()
    ;(await adapter.call(2)).answer(ready)
    await refreshed
    widget.expire()
    await widget.updateComplete
    expect(widget.state).to.equal('ready')
    expect(textOf(widget)).to.contain(NUMBER)
  })

  it('stays within the limit', async () => {
    const { widget } = await stale({ provider: 600 })
    expect(textOf(widget)).to.contain(NUMBER)
  })

  it('is not shown at all where the limit is 0', async () => {
    const { widget } = await stale({ provider: 0 })
    await until(() => widget.state === 'error')
    expect(textOf(widget)).not.to.contain(NUMBER)
  })

  it('has the limit of its widget rather than that of all', async () => {
    expect((await stale({ provider: 0, widget: 600 })).widget.state).to.equal('stale')
    const { widget } = await stale({ provider: 600, widget: 0 })
    await until(() => widget.state === 'error')
  })

  const DAY = 86_400
  /** A timer stands still while the machine sleeps: none is longer. */
  const LONGEST = 20_000
  for (const [name, before, after] of [
    ['on both clocks', [599, 599], [1, 1]],
    ['and the clock on the wall was set back', [599, 599 - DAY], [1, 1]],
    ['and the machine has slept meanwhile', [1, 599], [0, 8 * 3600]],
  ] as const) {
    it(`gives way to an error after ten minutes, ${name}, and not before`, async () => {
      const clocks = stillClocks()
      const timers = holdTimers(LONGEST, 1000)
      try {
        const { widget } = await stale({ provider: 600 })
        clocks.pass(before[0], before[1])
        timers.pass()
        expect(widget.state).to.equal('stale')
        clocks.pass(after[0], after[1])
        timers.pass()
        await widget.updateComplete
        expect(widget.state).to.equal('error')
        expect(part(widget, 'code').textContent).to.equal('not-found')
        expect(textOf(widget)).not.to.contain(NUMBER)
      } finally {
        timers.release()
        clocks.release()
      }
    })
  }

  it('gives way in its own time beside one that may be shown for longer, and makes no timer more than one', async () => {
    const clocks = stillClocks()
    const timers = holdTimers(5_000)
    try {
      const { adapter, widget } = await stale({ provider: 10, widget: 5 })
      const second = document.createElement('lmp-active-partners')
      widget.after(second)
      ;(await adapter.call(2)).answer({ value: 77 })
      await second.whenReady()
      const refreshed = second.refresh()
      ;(await adapter.call(3)).fail('not-found')
      await refreshed
      await second.updateComplete
      expect(timers.waiting).to.equal(1)
      clocks.pass(5)
      timers.pass()
      await widget.updateComplete
      expect(textOf(widget)).not.to.contain(NUMBER)
      expect(textOf(second)).to.contain('77')
    } finally {
      timers.release()
      clocks.release()
    }
  })

  it('is as old as its own answer, not as the first one of its widget', async () => {
    const clocks = stillClocks()
    try {
      const { adapter, widget } = await stale({ provider: 600 })
      clocks.pass(500)
      let refreshed = widget.refresh()
      ;(await adapter.call(2)).answer(ready, '2026-11-24T14:50:00Z')
      await refreshed
      clocks.pass(300)
      refreshed = widget.refresh()
      ;(await adapter.call(3)).fail('not-found')
      await refreshed
      await widget.updateComplete
      expect(widget.state).to.equal('stale')
      clocks.pass(301)
      refreshed = widget.refresh()
      ;(await adapter.call(4)).fail('not-found')
      await refreshed
      void widget.requestUpdate()
      document.querySelector('lmp-provider')!.requestUpdate()
      await until(() => widget.state === 'error')
    } finally {
      clocks.release()
    }
  })

  it('gives way when its provider is told a limit later', async () => {
    const { widget } = await stale({})
    expect(widget.state).to.equal('stale')
    widget.closest('lmp-provider')!.maxStale = 0
    await until(() => widget.state === 'error')
    expect(textOf(widget)).not.to.contain(NUMBER)
  })

  it('is as old in another provider as in the one that it comes from', async () => {
    const clocks = stillClocks()
    try {
      const { adapter, widget } = await stale({ provider: 600 })
      clocks.pass(599)
      const other = await fixture<HTMLElementTagNameMap['lmp-provider']>(
        html`<lmp-provider .adapter=${adapter} max-stale="600" lang="en"></lmp-provider>`,
      )
      other.append(widget)
      await widget.updateComplete
      expect(widget.state).to.equal('stale')
      clocks.pass(2)
      other.requestUpdate()
      await until(() => widget.state === 'error')
      expect(textOf(widget)).not.to.contain(NUMBER)
    } finally {
      clocks.release()
    }
  })

  it('leaves the drop-down in its place, by which another year can be asked for', async () => {
    const adapter = new ManualAdapter()
    const provider = await fixture(
      html`<lmp-provider .adapter=${adapter} max-stale="0">
        <lmp-new-partner-acquisition></lmp-new-partner-acquisition>
      </lmp-provider>`,
    )
    const chart = provider.querySelector<NewPartnerAcquisition>('lmp-new-partner-acquisition')!
    ;(await adapter.call(0)).answer(charts.ready)
    await chart.whenReady()
    void chart.refresh()
    ;(await adapter.call(1)).fail('not-found')
    await until(() => chart.state === 'error')
    expect((part(chart, 'select') as HTMLSelectElement).value).to.equal('2026')
    expect(textOf(chart)).not.to.contain('56')
  })

  it('comes back with the next good answer', async () => {
    const { adapter, widget } = await stale({ provider: 0 })
    await until(() => widget.state === 'error')
    part(widget, '#retry').click()
    ;(await adapter.call(2)).answer(ready)
    await until(() => widget.state === 'ready')
    expect(textOf(widget)).to.contain(NUMBER)
  })
})
