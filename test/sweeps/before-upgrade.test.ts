import { WIDGETS, type Widget } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { fixturesOf } from '../support/fixtures.js'
import { answering, place, textBelow, type AnyWidget } from './stage.js'

const drawn = async (element: AnyWidget) => {
  await element.whenReady()
  return textBelow(element).replace(/\s+/g, ' ').trim()
}

describe('properties set before the elements are defined', function () {
  this.timeout(60_000)
  const early = new Map<Widget, { asking: AnyWidget; hosted: AnyWidget }>()

  before(async () => {
    for (const widget of WIDGETS) {
      const { ready } = await fixturesOf(widget)
      const asking = place(widget)
      asking.adapter = answering(widget, ready)
      const hosted = place(widget)
      hosted.data = ready
      early.set(widget, { asking, hosted })
      expect(customElements.get(asking.localName), 'not defined yet').to.equal(undefined)
    }
    await import('@lmp-widgets/elements')
  })

  after(() => {
    for (const { asking, hosted } of early.values()) {
      asking.parentElement?.remove()
      hosted.parentElement?.remove()
    }
  })

  for (const widget of WIDGETS) {
    it(`are those of ${widget} afterwards`, async () => {
      const { ready } = await fixturesOf(widget)
      const { asking, hosted } = early.get(widget)!
      const asked = place(widget)
      asked.adapter = answering(widget, ready)
      const given = place(widget)
      given.data = ready
      try {
        const text = await drawn(asked)
        expect(text).not.to.equal('')
        expect(await drawn(asking)).to.equal(text)
        const withData = await drawn(given)
        expect(await drawn(hosted)).to.equal(withData)
        expect(Object.hasOwn(asking, 'adapter') || Object.hasOwn(hosted, 'data')).to.equal(false)
      } finally {
        asked.parentElement?.remove()
        given.parentElement?.remove()
      }
    })
  }
})
