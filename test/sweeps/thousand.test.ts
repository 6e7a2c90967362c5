import type { Provider } from '@lmp-widgets/elements'
import '@lmp-widgets/elements'
import {
  WIDGETS,
  type Answer,
  type DashboardAdapter,
  type Widget,
  type WidgetRequest,
} from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { ASKED_AT, fixturesOf, MANIFEST } from '../support/fixtures.js'
import { holdPage } from '../support/still-page.js'
import { textBelow, type AnyWidget } from './stage.js'

const MANY = 1000
const CYCLES = ['2026-10', '2026-09', '2026-08']

/** A back end that keeps what it is asked in each call. */
async function counting() {
  const ready = new Map<Widget, object>()
  for (const widget of WIDGETS) ready.set(widget, (await fixturesOf(widget)).ready!)
  const calls: string[][] = []
  const adapter: DashboardAdapter = {
    manifest: async () => structuredClone(MANIFEST),
    list: () => Promise.reject(new Error('There is no list here.')),
    load: () => Promise.reject(new Error('Here all are asked at once.')),
    async *loadMany(requests: readonly WidgetRequest[]) {
      calls.push(requests.map(request => JSON.stringify(request)))
      for (const [index, { params, widget }] of requests.entries()) {
        const data = { ...ready.get(widget), ...params }
        yield { index, answer: structuredClone({ widget, state: 'ready', asOf: ASKED_AT, data }) as Answer }
      }
    },
  }
  return { adapter, calls }
}

/** A thousand widgets in one provider, all twelve kinds, those with a cycle of three cycles. */
function fill(provider: Provider): AnyWidget[] {
  const widgets = Array.from({ length: MANY }, (_, i) => {
    const widget = WIDGETS[i % WIDGETS.length]!
    const element = document.createElement(`lmp-${widget}`) as AnyWidget
    if (widget.endsWith('report-status')) element.setAttribute('cycle', CYCLES[i % CYCLES.length]!)
    return element
  })
  // A question that the last one alone has: it goes with the others, though it is drawn long after them.
  widgets.findLast(widget => widget.hasAttribute('cycle'))!.setAttribute('cycle', '2026-07')
  provider.append(...widgets)
  return widgets
}

describe('a thousand widgets on a page', function () {
  this.timeout(120_000)

  it('ask each question once, in one call for all of them, at first and in the next interval, and settle', async () => {
    const page = await holdPage()
    const { adapter, calls } = await counting()
    const provider = document.createElement('lmp-provider') as Provider
    try {
      provider.adapter = adapter
      provider.timeZone = 'America/New_York'
      provider.poll = 30
      const widgets = fill(provider)
      document.body.append(provider)
      for (let interval = 0; interval < 2; interval++) {
        const states = await Promise.all(widgets.map(widget => widget.whenReady()))
        expect(new Set(states)).to.deep.equal(new Set(['ready']))
        expect(calls.length).to.equal(1)
        const [questions] = calls.splice(0)
        expect([...new Set(questions)], 'none is asked twice').to.deep.equal(questions)
        page.pass(30)
      }
      expect(widgets.filter(widget => textBelow(widget).trim() === '')).to.deep.equal([])
    } finally {
      provider.remove()
      page.end()
    }
  })
})
