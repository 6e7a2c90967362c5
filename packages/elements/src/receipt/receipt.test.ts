import type { Widget, WidgetData } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import type { WidgetElement } from '../base/widget-element.js'
import { fixtures as decrease } from '../chargeable-unit-decrease/chargeable-unit-decrease.fixtures.js'
import { fixtures as search } from '../account-search/account-search.fixtures.js'
import { fixtures as count } from '../enabled-customers/enabled-customers.fixtures.js'
import '../index.js'
import { fixtures as acquisition } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import { fixtures as overview } from '../new-partner-overview/new-partner-overview.fixtures.js'
import { holdTimers } from '../testing/hold-timers.js'
import { part } from '../testing/looks.js'
import { answering, ManualAdapter } from '../testing/manual-adapter.js'
import { stillClocks } from '../testing/still-clocks.js'
import { fixtures as usage } from '../usage-report-status/usage-report-status.fixtures.js'
import { receiptOf } from './define.js'
import { fixtures } from './receipt.fixtures.js'
import { TICK, type Receipt } from './receipt.js'

type AnyWidget = WidgetElement<Widget>

async function show<W extends Widget>(widget: W, data: WidgetData[W]): Promise<AnyWidget> {
  const element = document.createElement(`lmp-${widget}`) as unknown as AnyWidget
  element.adapter = answering(widget, data)
  element.lang = 'en'
  const home = await fixture(html`<div></div>`)
  home.append(element)
  await element.whenReady()
  await element.updateComplete
  return element
}

const receiptIn = (widget: Element) => part(widget, 'lmp-receipt') as Receipt
const rowsIn = (widget: Element) =>
  Object.fromEntries(
    [...receiptIn(widget).shadowRoot!.querySelectorAll('dl > div')].map(row => {
      const [name, value] = row.children
      return [
        wordsOf(name!),
        [...value!.querySelectorAll(':scope > span')].map(wordsOf).filter(Boolean).join(', ') ||
          wordsOf(value!),
      ]
    }),
  )
const wordsOf = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim()

/** Opens the receipt as its button does, and waits until it has the focus. */
async function open(widget: Element): Promise<HTMLElement> {
  const receipt = receiptIn(widget)
  const dialog = part(receipt, '[popover]')
  part(receipt, '.mark').focus()
  part(receipt, '.mark').click()
  if (receipt.shadowRoot!.activeElement !== part(receipt, '.close'))
    await new Promise(done => dialog.addEventListener('toggle', done, { once: true }))
  return dialog
}

describe('a receipt', () => {
  it('says what a number counts, by which filter, by whom, when, and by which contract', async () => {
    const widget = await show('enabled-customers', count.ready)
    Object.assign(widget, { timeZone: 'America/New_York' })
    Object.assign(widget.adapter!, { source: 'https://user:secret@portal.example/api?token=secret' })
    await widget.refresh()
    const rows = rowsIn(widget)
    expect(rows.Received).to.match(/now|ago/)
    expect({ ...rows, Received: '' }).to.deep.equal({
      Counts: 'Customers that are enabled.',
      Filter: 'Status Enabled',
      Source: 'https://portal.example/api',
      'As of': 'Nov 24, 2026, 09:41 AM America/New_York',
      Received: '',
      Contract: '1.0',
    })
  })

  it('names the account of the dashboard around it', async () => {
    const adapter = new ManualAdapter()
    adapter.granted = { widgets: ['enabled-customers'] }
    const dashboard = await fixture<HTMLElementTagNameMap['lmp-dashboard']>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    ;(await adapter.call(0)).answer(count.ready)
    await dashboard.whenReady()
    const rows = rowsIn(part(dashboard, 'lmp-enabled-customers'))
    expect(rows.Account).to.equal('Northwind Distribution')
    expect(rows['As of']).to.contain('America/New_York')
  })

  /** A provider whose back end is of the account of that name. */
  function around(name: string, inside: Node) {
    const provider = document.createElement('lmp-provider')
    const adapter = answering('enabled-customers', count.ready)
    adapter.granted = { widgets: ['enabled-customers'], account: { id: name, name } }
    provider.adapter = adapter
    provider.append(inside)
    return provider
  }

  /** The account that the receipt of a widget names, once it is open. */
  async function accountOn(page: Node, widget: AnyWidget): Promise<string | undefined> {
    const home = await fixture(html`<div></div>`)
    home.append(page)
    await widget.whenReady()
    await open(widget)
    await receiptIn(widget).updateComplete
    expect(receiptOf(widget)!.account?.name).to.equal(rowsIn(widget).Account)
    return rowsIn(widget).Account
  }
  const customers = () =>
    Object.assign(document.createElement('lmp-enabled-customers'), { lang: 'en' }) as unknown as AnyWidget

  for (const [mode, said] of [
    ['open', 'Inner'],
    ['closed', undefined],
  ] as const)
    it(`names the account of the provider around its slot, never of one further out: in an ${mode} component`, async () => {
      const widget = customers()
      const component = document.createElement('section')
      component.append(widget)
      component.attachShadow({ mode }).append(around('Inner', document.createElement('slot')))
      expect(await accountOn(around('Outer', component), widget)).to.equal(said)
    })

  it('names no account for a widget that asks another back end than the provider around it', async () => {
    const widget = customers()
    widget.adapter = answering('enabled-customers', count.ready)
    expect(await accountOn(around('Outer', widget), widget)).to.equal(undefined)
    widget.adapter = undefined
    expect(await accountOn(around('Outer', widget), widget)).to.equal('Outer')
  })

  it('takes no element of the host for a provider that has an account of its own', async () => {
    const widget = customers()
    widget.data = count.ready
    const shell = Object.assign(document.createElement('section'), { account: 'ACME-1' })
    shell.append(widget)
    expect(await accountOn(shell, widget)).to.equal(undefined)
  })

  it('says of a list what all of its numbers share, and what is of each', async () => {
    expect(rowsIn(await show('usage-report-status', usage.ready)).Filter).to.equal(
      'Cycle October 2026, Status each its own',
    )
    expect(rowsIn(await show('chargeable-unit-decrease', decrease.ready)).Filter).to.contain('Decrease > 10%')
  })

  it('says of a chart, and of the newest of many, which all of them are', async () => {
    expect(rowsIn(await show('new-partner-acquisition', acquisition.ready)).Filter).to.equal(
      'Acquired from Jan 1, 2026, Acquired before Nov 25, 2026',
    )
    expect(rowsIn(await show('new-partner-overview', overview.ready)).Filter).to.equal(
      'Acquired from Oct 26, 2026, Acquired before Nov 25, 2026',
    )
  })

  it('names a back end as it calls itself, and an address in full', async () => {
    const widget = await show('enabled-customers', count.ready)
    for (const [source, said] of [
      ['The ledger: of Northwind', 'The ledger: of Northwind'],
      ['/api?token=secret', `${location.origin}/api`],
    ]) {
      Object.assign(widget.adapter!, { source })
      await widget.refresh()
      expect(rowsIn(widget).Source).to.equal(said)
    }
  })

  it('has figures of one width in no row: a hyphen in a name would be as wide', async () => {
    const widget = await show('enabled-customers', count.ready)
    expect(getComputedStyle(part(receiptIn(widget), 'dd')).fontVariantNumeric).to.equal('normal')
  })

  it('breaks an address between its words', async () => {
    const widget = await show('enabled-customers', count.ready)
    const dialog = await open(widget)
    for (const source of [
      'http://127.0.0.1:4531/api/dashboard',
      'https://licensing.northwind.example/api/dashboard',
    ]) {
      Object.assign(widget.adapter!, { source })
      await widget.refresh()
      await receiptIn(widget).updateComplete
      const address = [...dialog.querySelectorAll('bdi')].find(each => each.textContent === source)!
      const words = document.createTreeWalker(address, NodeFilter.SHOW_TEXT)
      while (words.nextNode()) {
        const word = document.createRange()
        word.selectNode(words.currentNode)
        const lines = new Set([...word.getClientRects()].map(({ top }) => Math.round(top)))
        expect([...lines], word.toString()).to.have.lengthOf.at.most(1)
      }
    }
  })

  it('says alone, on paper, when the numbers were counted', async () => {
    const widget = await show('enabled-customers', count.ready)
    window.dispatchEvent(new Event('beforeprint'))
    await widget.updateComplete
    expect(widget.shadowRoot!.querySelector('.age')).to.equal(null)
    window.dispatchEvent(new Event('afterprint'))
  })

  it('says that a role sees how many, and not which', async () => {
    expect(rowsIn(await show('enabled-customers', count.noDrillDown)).Filter).to.equal(
      'Your role sees how many, and not which.',
    )
  })

  for (const [name, [drillDown, said]] of Object.entries(fixtures))
    it(`reads a filter as words: ${name}`, async () => {
      expect(rowsIn(await show('enabled-customers', { value: 3, drillDown })).Filter).to.equal(said)
    })

  it('says nothing of a role where the page brings a number without a list', async () => {
    const widget = await fixture<AnyWidget>(
      html`<lmp-enabled-customers lang="en" .data=${count.noDrillDown}></lmp-enabled-customers>`,
    )
    await widget.whenReady()
    expect(Object.keys(rowsIn(widget))).to.deep.equal(['Counts', 'Source', 'Contract'])
  })

  it('says that data comes from the page, and no time of it', async () => {
    const widget = await fixture<AnyWidget>(
      html`<lmp-enabled-customers lang="en" .data=${count.ready}></lmp-enabled-customers>`,
    )
    await widget.whenReady()
    const rows = rowsIn(widget)
    expect(rows.Source).to.equal('This page')
    expect(rows.Filter).to.equal('Status Enabled')
    expect(rows).not.to.have.any.keys('As of', 'Received')
  })

  it('says that asking again has failed', async () => {
    const widget = await show('enabled-customers', count.ready)
    const adapter = new ManualAdapter()
    const { load } = widget.adapter!
    Object.assign(widget.adapter!, { load: adapter.load.bind(adapter) })
    const refreshed = widget.refresh()
    ;(await adapter.call(0)).fail('not-found')
    await refreshed
    expect(widget.state).to.equal('stale')
    expect(rowsIn(widget).Received).to.contain('Asking again has failed')
    Object.assign(widget.adapter!, { load })
  })

  it('is there for every widget with a number, beside what else is in its head, and not while there is none', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<AnyWidget>(
      html`<lmp-usage-report-status lang="en" .adapter=${adapter}></lmp-usage-report-status>`,
    )
    expect(receiptIn(widget).shadowRoot!.querySelector('button')).to.equal(null)
    ;(await adapter.call(0)).answer(usage.ready)
    await widget.whenReady()
    expect(part(receiptIn(widget), '.mark').getAttribute('aria-label')).to.equal(
      'About these numbers: Usage report status',
    )
    expect(receiptIn(widget).querySelector('select')).not.to.equal(null)
    const search = await fixture<AnyWidget>(html`<lmp-account-search></lmp-account-search>`)
    expect(search.shadowRoot!.querySelector('lmp-receipt')).to.equal(null)
  })

  it('has its mark under the suggestions of a search above it', async () => {
    const home = await fixture(
      html`<div style="width: 600px">
        <lmp-account-search
          lang="en"
          .data=${search.matches as WidgetData['account-search']}
        ></lmp-account-search>
        <lmp-enabled-customers .data=${count.ready} style="width: 300px"></lmp-enabled-customers>
      </div>`,
    )
    const [field, below] = [...home.children] as AnyWidget[]
    for (const widget of [field!, below!]) await widget.whenReady()
    const input = part(field!, 'input') as HTMLInputElement
    input.value = 'summit'
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await field!.updateComplete
    const { height, width, x, y } = part(receiptIn(below!), '.mark').getBoundingClientRect()
    expect(document.elementFromPoint(x + width / 2, y + height / 2)!.localName).to.equal('lmp-account-search')
  })
})

describe('the age in a receipt', () => {
  const HOUR = 3600
  const DAY = 24 * HOUR

  /** What it says when both clocks have gone on by so many seconds since; the server's own is an hour ahead. */
  async function received(passed: number, onTheWall: number): Promise<string | undefined> {
    const clocks = stillClocks()
    try {
      const adapter = new ManualAdapter()
      const widget = await fixture<AnyWidget>(
        html`<lmp-enabled-customers lang="en" .adapter=${adapter}></lmp-enabled-customers>`,
      )
      ;(await adapter.call(0)).answer(count.ready, new Date(Date.now() + 1000 * HOUR).toISOString())
      await widget.whenReady()
      await receiptIn(widget).updateComplete
      clocks.pass(passed, onTheWall)
      receiptIn(widget).requestUpdate()
      await receiptIn(widget).updateComplete
      return rowsIn(widget).Received
    } finally {
      clocks.release()
    }
  }

  it('is now, whatever the clock of the server says', async () => {
    expect(await received(0, 0)).to.equal('now')
  })

  it('goes on while the clock on the wall is set back, and is never of a time to come', async () => {
    expect(await received(0, -180)).to.equal('now')
    expect(await received(0, -DAY)).to.equal('now')
    expect(await received(2 * HOUR, -DAY)).to.equal('2 hours ago')
  })

  it('has a sleep of the machine in it, whichever clock has gone on meanwhile', async () => {
    for (const [passed, onTheWall] of [
      [8 * HOUR, 8 * HOUR],
      [0, 8 * HOUR],
      [8 * HOUR, 0],
    ] as const)
      expect(await received(passed, onTheWall)).to.equal('8 hours ago')
  })

  it('is rather too great than too small where the clock on the wall is set forward', async () => {
    expect(await received(60, DAY)).to.equal('yesterday')
  })
})

describe('an open receipt', () => {
  it('is a dialog with a name; the focus goes into it and back to its mark', async () => {
    const widget = await show('enabled-customers', count.ready)
    const receipt = receiptIn(widget)
    const dialog = await open(widget)
    expect(dialog.matches(':popover-open')).to.equal(true)
    expect(dialog.getAttribute('role')).to.equal('dialog')
    expect(dialog.getAttribute('aria-label')).to.equal('About these numbers: Enabled customers')
    expect(receipt.shadowRoot!.activeElement).to.equal(part(receipt, '.close'))
    part(receipt, '.close').click()
    expect(dialog.matches(':popover-open')).to.equal(false)
    expect(receipt.shadowRoot!.activeElement).to.equal(part(receipt, '.mark'))
  })

  it('does not grow old unseen, and keeps no timer when it is closed', async () => {
    const timers = holdTimers(TICK)
    const { now } = Date
    try {
      const widget = await show('enabled-customers', count.ready)
      await open(widget)
      expect(timers.waiting).to.equal(1)
      Date.now = () => now() + 125_000
      timers.pass()
      await receiptIn(widget).updateComplete
      expect(rowsIn(widget).Received).to.equal('2 minutes ago')
      const closed = new Promise(done =>
        part(receiptIn(widget), '[popover]').addEventListener('toggle', done, { once: true }),
      )
      part(receiptIn(widget), '.close').click()
      expect(timers.waiting).to.equal(0)
      await closed
      expect(timers.waiting).to.equal(0)
      await open(widget)
      widget.remove()
      expect(timers.waiting).to.equal(0)
    } finally {
      Date.now = now
      timers.release()
    }
  })

  it('leaves the focus where a click elsewhere has put it', async () => {
    const widget = await show('enabled-customers', count.ready)
    const elsewhere = await fixture<HTMLElement>(html`<button>Elsewhere</button>`)
    const dialog = await open(widget)
    elsewhere.focus()
    dialog.hidePopover()
    expect(document.activeElement).to.equal(elsewhere)
  })

  it('is not over the page on paper', async () => {
    const dialog = await open(await show('enabled-customers', count.ready))
    window.dispatchEvent(new Event('beforeprint'))
    expect(dialog.matches(':popover-open')).to.equal(false)
    window.dispatchEvent(new Event('afterprint'))
  })

  it('says whether its JSON was copied', async () => {
    const widget = await show('enabled-customers', count.ready)
    const said: string[] = []
    const { clipboard } = navigator
    const writing = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
    const copy = part(receiptIn(widget), '.copy')
    const after = async () => {
      copy.click()
      await new Promise(done => setTimeout(done))
      await receiptIn(widget).updateComplete
      return wordsOf(copy)
    }
    try {
      writing(async text => void said.push(text))
      expect(await after()).to.equal('Copied')
      expect({ ...JSON.parse(said[0]!), age: 0 }).to.deep.equal({ ...receiptOf(widget), age: 0 })
      writing(() => Promise.reject(new Error('not here')))
      expect(await after()).to.equal('The browser does not copy here.')
      await open(widget)
      await receiptIn(widget).updateComplete
      expect(wordsOf(copy), 'opened again').to.equal('Copy as JSON')
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
    }
  })
})

describe('the JSON of a receipt', () => {
  it('has the numbers, and all that the receipt says, in the words of the contract', async () => {
    const widget = await show('enabled-customers', count.ready)
    expect({ ...receiptOf(widget), age: 0 }).to.deep.equal({
      widget: 'enabled-customers',
      numbers: [{ value: 12_482, filter: 'customers?status=enabled' }],
      asOf: '2026-11-24T14:41:00Z',
      stale: false,
      age: 0,
      contract: '1.0',
    })
  })

  it('is nothing where there is no number', async () => {
    expect(
      receiptOf(await fixture<AnyWidget>(html`<lmp-enabled-customers></lmp-enabled-customers>`)),
    ).to.equal(undefined)
  })
})
