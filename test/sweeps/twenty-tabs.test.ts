import type { Provider } from '@lmp-widgets/elements'
import '@lmp-widgets/elements'
import type { Widget } from '@lmp-widgets/data-adapter'
import { connect, type Connection } from '@lmp-widgets/data-adapter/connected'
import { expect, waitUntil } from '@open-wc/testing'
import { ASKED_AT, fixturesOf } from '../support/fixtures.js'
import { holdPage, holdTimers } from '../support/still-page.js'
import { textBelow, TILES, type AnyWidget } from './stage.js'

const TABS = 20
const WIDGETS_EACH = 50
/** Seconds between two refreshes. */
const POLL = 30
/** Milliseconds after which a tab that has heard nothing of its leader asks for itself; no tab here is as busy as that. */
const HEARING = 2000

/** A tab: the locks and the channels of a document of its own, and what a page there has on it. */
interface Tab {
  /** The second in which it was opened, from which its intervals count. */
  since: number
  connection: Connection
  widgets: AnyWidget[]
  /** Nothing of it is heard any more, as after a crash. */
  kill(): void
}

describe(`${TABS} tabs of ${WIDGETS_EACH} widgets each, with the browser's own locks and channels`, function () {
  this.timeout(120_000)
  let page: Awaited<ReturnType<typeof holdPage>>
  let timers: Awaited<ReturnType<typeof holdTimers>>
  let asked: string[]
  let tabs: Tab[]
  let time: number
  let ready: Map<Widget, object>

  before(async () => {
    ready = new Map()
    // They are quickly drawn, and here it is counted who asks.
    for (const widget of TILES) ready.set(widget, (await fixturesOf(widget)).ready!)
    page = await holdPage()
    timers = await holdTimers(HEARING)
    asked = []
    tabs = []
    time = 0
    // Each a second after the one before: twenty tabs are not opened at once.
    for (let tab = 0; tab < TABS; tab++) {
      tabs.push(await open())
      await second()
    }
  })

  after(() => {
    for (const tab of tabs) tab.kill()
    timers.release()
    page.end()
  })

  /** Answers of the back end, each counted a minute after the one before. */
  const fetch = (async (input: string) => {
    asked.push(input)
    const asOf = new Date(Date.parse(ASKED_AT) + 60_000 * asked.length).toISOString()
    const lines = new URL(input).searchParams.getAll('widget').map((question, index) => {
      const widget = question.split('?')[0] as Widget
      return `${JSON.stringify({ index, answer: { widget, state: 'ready', asOf, data: ready.get(widget) } })}\n`
    })
    return new Response(lines.join(''), { headers: { 'content-type': 'application/x-ndjson' } })
  }) as typeof globalThis.fetch

  async function open(user = 'ada'): Promise<Tab> {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const { BroadcastChannel, navigator } = frame.contentWindow as Window & typeof globalThis
    const connection = connect('https://back-end.example/api', {
      ...{ user, etags: false, fetch },
      life: { awake: true, aside: false, leaving: false, online: true, onChange: () => () => {} },
      tabs: { locks: navigator.locks, channel: name => new BroadcastChannel(name) },
    })
    const provider = document.createElement('lmp-provider') as Provider
    provider.adapter = connection
    provider.timeZone = 'America/New_York'
    provider.poll = POLL
    const widgets = Array.from(
      { length: WIDGETS_EACH },
      (_, i) => document.createElement(`lmp-${TILES[i % TILES.length]}`) as AnyWidget,
    )
    provider.append(...widgets)
    document.body.append(provider)
    // A page of so many draws them in several turns; an interval counts from there.
    for (const widget of widgets) await widget.updateComplete
    const kill = () => {
      frame.remove()
      provider.remove()
    }
    return { since: time, connection, widgets, kill }
  }

  /** A second passes in all tabs, and whatever is asked in it has an outcome. */
  async function second(): Promise<void> {
    page.pass(1)
    time++
    for (const { since, widgets } of tabs)
      if ((time - since) % POLL === 0 || since === time - 1)
        for (const widget of widgets) await widget.whenReady()
  }

  /** How many requests there are in so many intervals. */
  async function requestsIn(intervals: number): Promise<number> {
    const before = asked.length
    for (let passed = 0; passed < intervals * POLL; passed++) await second()
    return asked.length - before
  }

  const shownBy = ({ widgets }: Tab) => widgets.map(widget => (widget as AnyWidget & { asOf: string }).asOf)

  it('ask as often as one of them', async () => {
    expect(await requestsIn(1)).to.equal(1)
    expect(await requestsIn(2)).to.equal(2)
    // And it is no secret of the leader's: each of them shows the last answer or the one before.
    const last = new Set(tabs.flatMap(shownBy))
    expect(last.size).to.be.at.most(2)
  })

  it('have another leader within two intervals after theirs is killed', async () => {
    const before = new Set(tabs.flatMap(shownBy))
    tabs.shift()!.kill()
    expect(await requestsIn(2)).to.be.within(1, 2)
    for (const tab of tabs) for (const asOf of shownBy(tab)) expect(before.has(asOf)).to.equal(false)
    expect(await requestsIn(1)).to.equal(1)
  })

  it('show nothing of their user any more when one of them signs out; the tab of another user keeps its numbers', async () => {
    const stranger = await open('eve')
    for (const widget of stranger.widgets) await widget.whenReady()
    const numbers = ({ widgets }: Tab) => widgets.filter(widget => /\d/.test(textBelow(widget))).length
    for (const tab of [...tabs, stranger]) expect(numbers(tab)).to.equal(WIDGETS_EACH)
    tabs[1]!.connection.reset()
    // As many widgets as nobody has, on a busy machine.
    await waitUntil(() => tabs.every(tab => numbers(tab) === 0), 'a number is left', { timeout: 60_000 })
    expect(numbers(stranger)).to.equal(WIDGETS_EACH)
    const before = asked.length
    await Promise.allSettled(tabs.map(({ connection }) => connection.load({ widget: 'enabled-customers' })))
    expect(asked.length).to.equal(before)
    stranger.kill()
  })
})
