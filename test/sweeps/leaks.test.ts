import type { Provider } from '@lmp-widgets/elements'
import '@lmp-widgets/elements'
import { WIDGETS } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { keptOf, watch } from './left-behind.js'
import { fixturesOf } from '../support/fixtures.js'
import { answering, place } from './stage.js'

const TIMES = 50
const MANY = 10_000

describe(`after ${TIMES} times in and out of the page`, function () {
  this.timeout(120_000)

  for (const widget of WIDGETS) {
    it(`nothing is left of ${widget}`, async () => {
      const { ready } = await fixturesOf(widget)
      const adapter = answering(widget, ready)
      const watched = watch()
      const gone: WeakRef<HTMLElement>[] = []
      try {
        for (let time = 0; time < TIMES; time++) {
          const element = place(widget)
          element.setAttribute('poll', '60')
          element.adapter = adapter
          await element.whenReady()
          gone.push(new WeakRef(element))
          element.parentElement!.remove()
        }
        await Promise.resolve()
        expect(watched.left()).to.deep.equal({ listeners: [], intervals: 0 })
      } finally {
        watched.stop()
      }
      // The last one may still stand on the stack of this test.
      expect((await keptOf(gone, 1)) ?? 0).to.be.at.most(1)
    })
  }
})

describe(`after ${MANY} times in and out of a provider`, function () {
  this.timeout(120_000)

  it('nothing is left of a widget', async () => {
    const adapter = answering('enabled-customers', (await fixturesOf('enabled-customers')).ready)
    const watched = watch()
    const gone: WeakRef<HTMLElement>[] = []
    const provider = document.createElement('lmp-provider') as Provider
    try {
      provider.adapter = adapter
      provider.timeZone = 'UTC'
      provider.poll = 60
      document.body.append(provider)
      await provider.updateComplete
      const before = watched.left()
      for (let time = 0; time < MANY; time++) {
        const element = document.createElement('lmp-enabled-customers')
        provider.append(element)
        // Some are drawn, the others are gone before they could be.
        if (time % 100 === 0) await element.whenReady()
        gone.push(new WeakRef(element))
        element.remove()
      }
      await Promise.resolve()
      expect(watched.left()).to.deep.equal(before)
      provider.remove()
      await Promise.resolve()
      expect(watched.left()).to.deep.equal({ listeners: [], intervals: 0 })
    } finally {
      watched.stop()
      provider.remove()
    }
    // The last one may still stand on the stack of this test.
    expect((await keptOf(gone, 1)) ?? 0).to.be.at.most(1)
  })
})
