import '@lmp-widgets/elements'
import { connect } from '@lmp-widgets/data-adapter/connected'
import type { Widget } from '@lmp-widgets/data-adapter'
import { expect, oneEvent, waitUntil } from '@open-wc/testing'
import { ASKED_AT, fixturesOf, MANIFEST } from '../support/fixtures.js'
import { elementsBelow, textBelow, type AnyWidget } from './stage.js'

/** What keeps a page out of the back-forward cache, or throws it out again. */
const EVICTING = ['unload', 'beforeunload']

const say = (type: 'pagehide' | 'pageshow') =>
  dispatchEvent(new PageTransitionEvent(type, { persisted: true }))

const until = (holds: () => unknown) => waitUntil(holds, undefined, { timeout: 60_000 })

describe('a page that is put aside whole, and comes back', function () {
  this.timeout(60_000)

  // The browser says for itself that the page is shown, on a busy machine while the test already runs.
  before(async () => {
    if (document.readyState !== 'complete') await oneEvent(window, 'pageshow')
  })

  it('holds nothing meanwhile, shows its numbers at once, and asks for all of them in one request', async () => {
    const { addEventListener } = EventTarget.prototype
    const { BroadcastChannel } = window
    const heard: string[] = []
    const channels = new Set<BroadcastChannel>()
    EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest) {
      heard.push(type)
      return addEventListener.call(this, type, ...rest)
    }
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        channels.add(this)
      }
      override close() {
        channels.delete(this)
        super.close()
      }
    }
    const batches: string[][] = []
    const streams: AbortSignal[] = []
    const connection = connect('https://back-end.example/api', {
      ...{ user: 'ada', changes: true, etags: false },
      fetch: async (input, init) => {
        const { pathname, searchParams } = new URL(String(input))
        if (pathname.endsWith('/changes')) {
          streams.push(init!.signal!)
          return new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } })
        }
        if (!pathname.includes('widgets')) return Response.json(MANIFEST)
        const questions = searchParams.getAll('widget')
        batches.push(questions)
        const lines = questions.map(async (question, index) => {
          const widget = question.split('?')[0] as Widget
          const { ready: data } = await fixturesOf(widget)
          return `${JSON.stringify({ index, answer: { widget, state: 'ready', asOf: ASKED_AT, data } })}\n`
        })
        const headers = { 'content-type': 'application/x-ndjson' }
        return new Response((await Promise.all(lines)).join(''), { headers })
      },
    })
    const dashboard = document.createElement('lmp-dashboard') as unknown as AnyWidget
    const held = async () =>
      (await navigator.locks.query()).held!.filter(({ name }) => name!.includes('lmp-widgets'))
    const open = () => streams.filter(({ aborted }) => !aborted)
    try {
      dashboard.setAttribute('poll', '30')
      dashboard.adapter = connection
      document.body.append(dashboard)
      await dashboard.whenReady()
      await until(async () => (await held()).length === 1 && open().length === 1)
      expect(channels.size).to.equal(1)
      const before = textBelow(dashboard)

      say('pagehide')
      expect([channels.size, open().length]).to.deep.equal([0, 0])
      await until(async () => (await held()).length === 0)

      batches.splice(0)
      say('pageshow')
      expect(textBelow(dashboard)).to.equal(before)
      await dashboard.whenReady()
      await until(async () => (await held()).length === 1)
      const widgets = elementsBelow(dashboard).filter(each => each.matches('[part~=widget]'))
      expect(batches.map(({ length }) => length)).to.deep.equal([widgets.length])
      expect(open().length).to.equal(1)
      expect(heard.filter(type => EVICTING.includes(type))).to.deep.equal([])
    } finally {
      connection.reset()
      dashboard.remove()
      EventTarget.prototype.addEventListener = addEventListener
      window.BroadcastChannel = BroadcastChannel
    }
  })
})
