/** Every page of the built book, as a designer opens it: it plays, it is accessible, and the console stays quiet. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_ARGS, findHeadless } from '../support/browsers.js'
import { openBook } from './book.js'
import { buildBook } from './build-book.js'
import { CHOICES, WIDTHS } from './choices.js'

const entries = await buildBook()

/** Stories in which nobody does anything. */
const PLAIN = /^(Playground|States|Closed|All is well)$|px$/

describe('the book', () => {
  let browser: Browser
  let book: Awaited<ReturnType<typeof openBook>>

  before(async () => {
    browser = await chromium.launch({ executablePath: await findHeadless(), args: CHROMIUM_ARGS })
    book = await openBook(browser)
  })
  after(async () => {
    await browser?.close()
    await book?.close()
  })

  for (const entry of entries)
    it(`${entry.title}: ${entry.name}`, { timeout: 60_000 }, async () => {
      const faults = await book.faultsOf(entry)
      assert.ok(faults.length === 0, faults.join('\n'))
    })

  describe('the dashboard at four widths', () => {
    for (const [name, expected] of Object.entries(WIDTHS))
      it(`${name}: ${expected.tiles} tiles side by side`, async () => {
        const entry = entries.find(each => each.title === 'dashboard' && each.name === name)!
        assert.deepEqual(await book.widthsOf(entry), expected)
      })
  })

  it('has a receipt in its own stories alone, whatever was seen before', async () => {
    const receipts: Record<string, number> = {}
    for (const id of ['receipt--closed', 'widgets-enabled-customers--playground', 'receipt--open']) {
      await book.turnTo(entries.find(entry => entry.id === id)!)
      receipts[id] = await book.receipts()
    }
    assert.deepEqual(Object.values(receipts), [1, 0, 1])
  })

  describe('with a toolbar of another mind', () => {
    before(() => book.choose({ language: 'ar', direction: 'rtl', data: 'denied' }))
    after(() => book.choose({}))

    it('has the receipt in the language of its widget', async () => {
      for (const id of ['receipt--closed', 'receipt--open'])
        await book.turnTo(entries.find(entry => entry.id === id)!)
      assert.match(await book.receipt(), /حول هذه الأرقام/)
    })

    for (const entry of entries.filter(({ name, type }) => type === 'story' && !PLAIN.test(name)))
      it(`plays all the same: ${entry.title}, ${entry.name}`, async () => {
        assert.deepEqual(await book.turnTo(entry), [])
      })
  })

  it('shows what loads loading for as long as somebody looks', async () => {
    const entry = entries.find(({ id }) => id === 'widgets-enabled-customers--states')!
    assert.equal(await book.loadingAfterAMinute(entry), 'loading')
  })

  it('says of each control whose it is', async () => {
    const of = (id: string) => book.controlsOf(entries.find(entry => entry.id === id)!)
    const { cycle, poll } = await of('widgets-usage-report-status--playground')
    assert.deepEqual([cycle, poll], ['Its own', 'Of every widget'])
    const { 'heading-level': level, src } = await of('dashboard--playground')
    assert.deepEqual([level, src], ['Its own', 'Of every provider'])
  })

  it('shows what a host has opened once something was, and no empty frame before', async () => {
    const said: Record<string, string | undefined> = {}
    for (const id of ['widgets-enabled-customers--playground', 'widgets-enabled-customers--opens-its-list']) {
      await book.turnTo(entries.find(entry => entry.id === id)!)
      said[id] = await book.saidOpened()
    }
    const [before, after] = Object.values(said)
    assert.equal(before, undefined)
    assert.match(after!, /^The host opens Customers where status is enabled: [\d,]+ rows\./)
  })

  it('has no column in its tables of reference that is empty', async () => {
    for (const entry of entries.filter(({ name }) => name === 'Docs'))
      assert.deepEqual(await book.emptyColumns(entry), [], entry.title)
  })

  it('shows code that another page can have, and nothing of the book itself', async () => {
    const code: Record<string, string> = {}
    for (const title of ['Widgets/enabled-customers', 'dashboard']) {
      await book.turnTo(entries.find(entry => entry.title === title)!)
      code[title] = (await book.shownCode()).replace(/(?<= )[a-z-]+-href="[^"]*" /g, '')
    }
    assert.deepEqual(code, {
      'Widgets/enabled-customers':
        '<lmp-provider src="/api/dashboard">\n  <lmp-enabled-customers></lmp-enabled-customers>\n</lmp-provider>',
      dashboard: '<lmp-dashboard src="/api/dashboard"></lmp-dashboard>',
    })
  })

  describe('in the time zone of the toolbar', () => {
    const entryOf = (id: string) => entries.find(entry => entry.id === id)!
    const zone = 'Asia-Tokyo'
    after(() => book.choose({}))

    for (const [id, data] of [
      ['widgets-enabled-customers--playground', 'stale'],
      ['widgets-enabled-customers--states', ''],
      ['provider--playground', 'stale'],
      ['receipt--open', ''],
      ['introduction--docs', ''],
    ] as const)
      it(`says when its numbers were counted: ${id}`, async () => {
        await book.turnTo(entryOf(id))
        await book.showsWith({ zone, ...(data && { data }) }, '11:41 PM')
      })

    it('says so too once the control for it was emptied', async () => {
      const dashboard = entryOf('dashboard--playground')
      await book.turnTo(dashboard)
      await book.emptyControl(dashboard, 'time-zone')
      await book.showsWith({ zone: 'UTC' }, '02:41 PM')
    })
  })

  describe('a page of prose', () => {
    const pageOf = (title: string) => entries.find(entry => entry.title === title)!
    after(() => book.lookWith({}, {}))

    it('leaves room below the dashboard in it', async () => {
      await book.turnTo(pageOf('Introduction'))
      const room = await book.roomBelow()
      assert.ok(room >= 24, `${room} px`)
    })

    for (const [menu, choice, expected] of [
      ['language', 'ar', CHOICES.language!.ar!],
      ['direction', 'rtl', CHOICES.direction!.rtl!],
      ['density', 'compact', CHOICES.density!.compact!],
      ['zone', 'Asia-Tokyo', CHOICES.zone!['Asia-Tokyo']!],
      ['width', '320', CHOICES.width!['320']!],
      ['data', 'error', CHOICES.data!.error!],
    ] as const)
      it(`follows the toolbar: ${menu}, ${choice}`, async () => {
        const look = await book.lookWith({ [menu]: choice }, expected)
        assert.deepEqual({ ...look, ...expected }, look)
      })

    it('is dark on light on paper, as the widgets in it are', async () => {
      const paper = { page: 'rgb(255, 255, 255)', card: 'rgb(255, 255, 255)', ink: 'rgb(21, 25, 34)' }
      for (const scheme of ['dark', 'forced'])
        assert.deepEqual(await book.onPaper({ scheme }, paper), paper, scheme)
    })

    it('prints the whole of a widget that is higher on a sheet than on the screen', async () => {
      assert.equal(await book.cutOnPaper(pageOf('Widgets/new-partner-overview')), 0)
    })

    it('has the wide ring of its high contrast around the rows of a list too', async () => {
      await book.turnTo(pageOf('Theming'))
      const widths = await book.ringsIn('.host-high-contrast')
      assert.ok(widths.length > 4)
      assert.deepEqual([...new Set(widths)], ['4px'])
    })

    for (const title of ['Accessibility', 'Theming', 'Widgets/account-search'])
      it(`can be read in the likeness of forced colours, whatever a house has set: ${title}`, async () => {
        await book.turnTo(pageOf(title))
        const cards = ['rgb(0, 0, 0) in rgb(255, 255, 255)']
        const dark = { ground: 'rgb(22, 26, 33)', ink: 'rgb(255, 255, 255)', cards }
        assert.deepEqual(await book.forcedColors(), dark)
      })
  })

  describe('the toolbar', () => {
    before(() => book.widthsOf(entries.find(({ id }) => id === 'dashboard--playground')!))
    after(() => book.lookWith({}, {}))

    it('has no choice that is not looked at', async () => {
      const choices = Object.entries(CHOICES).map(([menu, looks]) => [menu, Object.keys(looks)])
      assert.deepEqual(await book.menus(), Object.fromEntries(choices))
    })

    it('has what is chosen in the link to the page', async () => {
      const chosen = Object.fromEntries(
        Object.entries(await book.menus()).map(([menu, [first = '']]) => [menu, first]),
      )
      const { id } = entries.find(({ title }) => title === 'dashboard')!
      assert.deepEqual(await book.chosenByLink(id, chosen), chosen)
    })

    for (const [menu, looks] of Object.entries(CHOICES))
      for (const [choice, expected] of Object.entries(looks))
        it(`${menu}, ${choice}`, async () => {
          const look = await book.lookWith({ [menu]: choice }, expected)
          assert.deepEqual({ ...look, ...expected }, look)
        })
  })
})
