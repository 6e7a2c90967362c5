import type { Dashboard } from '@lmp-widgets/elements'
import '@lmp-widgets/elements'
import { SCREENS, WIDGETS, type DashboardAdapter } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { violationsOf, wear } from './accessible.js'
import { keptOf, watch } from './left-behind.js'
import { answeringAll, elementsBelow } from './stage.js'

const TIMES = 50

function open(adapter: DashboardAdapter): Dashboard {
  const dashboard = document.createElement('lmp-dashboard') as Dashboard
  for (const screen of SCREENS) dashboard.setAttribute(`${screen}-href`, `/${screen}`)
  dashboard.adapter = adapter
  document.body.append(dashboard)
  return dashboard
}

describe('the dashboard with every widget', function () {
  this.timeout(120_000)

  it('shows each of them, ready', async () => {
    const dashboard = open(await answeringAll())
    try {
      await dashboard.whenReady()
      const states = elementsBelow(dashboard)
        .filter(each => (WIDGETS as readonly string[]).includes(each.localName.slice(4)))
        .map(each => `${each.localName.slice(4)}: ${(each as unknown as { state: string }).state}`)
      expect(states).to.deep.equal(WIDGETS.map(widget => `${widget}: ready`))
    } finally {
      dashboard.remove()
    }
  })

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible in ${scheme}`, async () => {
      const undress = wear(scheme)
      const dashboard = open(await answeringAll())
      try {
        await dashboard.whenReady()
        expect(await violationsOf([dashboard])).to.deep.equal([])
      } finally {
        dashboard.remove()
        undress()
      }
    })
  }

  it(`leaves nothing behind after ${TIMES} times in and out of the page`, async () => {
    const adapter = await answeringAll()
    const watched = watch()
    const gone: WeakRef<Element>[] = []
    try {
      for (let time = 0; time < TIMES; time++) {
        const dashboard = open(adapter)
        dashboard.setAttribute('poll', '60')
        await dashboard.whenReady()
        gone.push(...elementsBelow(dashboard).map(element => new WeakRef(element)))
        dashboard.remove()
      }
      await Promise.resolve()
      expect(watched.left()).to.deep.equal({ listeners: [], intervals: 0 })
    } finally {
      watched.stop()
    }
    // The last one may still stand on the stack of this test.
    expect((await keptOf(gone.slice(0, -gone.length / TIMES))) ?? 0).to.equal(0)
  })
})
