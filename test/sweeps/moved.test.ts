import '@lmp-widgets/elements'
import { WIDGETS, type DashboardAdapter } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { fixturesOf } from '../support/fixtures.js'
import { answering, answeringAll, elementsBelow, place, textBelow, type AnyWidget } from './stage.js'

type Mover = HTMLElement & { moveBefore?: (node: Node, before: Node | null) => void }

const shown = (element: Element) => textBelow(element).replace(/\s+/g, ' ').trim()

/** The same back end, and how often it was asked. */
function counted(adapter: DashboardAdapter) {
  const asked: string[] = []
  const counting: DashboardAdapter = {
    ...adapter,
    load: (request, options) => {
      asked.push(request.widget)
      return adapter.load(request, options)
    },
  }
  return { adapter: counting, asked }
}

/** The ways of a host to put an element elsewhere on its page, those that this browser has. */
const WAYS: Record<string, (home: Mover, element: Element) => void> = {
  append: (home, element) => home.append(element),
  'taking it out and putting it in': (home, element) => {
    element.remove()
    home.append(element)
  },
  ...('moveBefore' in Element.prototype && {
    moveBefore: (home, element) => home.moveBefore!(element, null),
  }),
}

describe('an element that a host puts elsewhere on its page', function () {
  this.timeout(60_000)
  let elsewhere: Mover

  beforeEach(() => {
    elsewhere = document.createElement('main')
    elsewhere.style.width = '420px'
    document.body.append(elsewhere)
  })
  afterEach(() => elsewhere.remove())

  for (const [way, move] of Object.entries(WAYS)) {
    for (const widget of WIDGETS)
      it(`by ${way} is the same, and asks for nothing again: ${widget}`, async () => {
        const { adapter, asked } = counted(answering(widget, (await fixturesOf(widget)).ready))
        const element = place(widget)
        const home = element.parentElement!
        try {
          element.adapter = adapter
          await element.whenReady()
          const before = shown(element)
          move(elsewhere, element)
          await element.updateComplete
          await element.whenReady()
          expect(shown(element)).to.equal(before)
          expect(asked).to.deep.equal([widget])
        } finally {
          home.remove()
        }
      })

    it(`by ${way} while it is loading asks once, and shows what comes: every widget`, async () => {
      for (const widget of WIDGETS) {
        const { adapter, asked } = counted(answering(widget, (await fixturesOf(widget)).ready))
        const element = place(widget)
        element.adapter = adapter
        await element.updateComplete
        move(elsewhere, element)
        await element.updateComplete
        expect(await element.whenReady(), widget).to.equal('ready')
        expect(asked).to.deep.equal([widget])
        element.remove()
      }
    })

    it(`by ${way} is the same with all that is in it: the dashboard`, async () => {
      const { adapter, asked } = counted(await answeringAll())
      const dashboard = document.createElement('lmp-dashboard') as unknown as AnyWidget
      const home = document.createElement('main')
      home.style.width = '420px'
      home.append(dashboard)
      document.body.append(home)
      try {
        dashboard.adapter = adapter
        await dashboard.whenReady()
        await dashboard.updateComplete
        const before = shown(dashboard)
        const parts = elementsBelow(dashboard)
        move(elsewhere, dashboard)
        await dashboard.updateComplete
        await dashboard.whenReady()
        expect(shown(dashboard)).to.equal(before)
        expect(elementsBelow(dashboard).every((each, i) => each === parts[i])).to.equal(true)
        expect([...asked].sort()).to.deep.equal([...WIDGETS].sort())
      } finally {
        home.remove()
      }
    })
  }

  it('keeps what its reader has opened, chosen and written', async () => {
    const chart = place('new-partner-acquisition')
    const search = place('account-search')
    const homes = [chart, search].map(each => each.parentElement!)
    try {
      const { matches, ready } = await fixturesOf('account-search')
      chart.adapter = answering(
        'new-partner-acquisition',
        (await fixturesOf('new-partner-acquisition')).ready,
      )
      search.adapter = answering('account-search', matches ?? ready)
      await Promise.all([chart.whenReady(), search.whenReady()])
      const [inChart, inSearch] = [chart, search].map(each => each.shadowRoot!)
      const toggle = [...inChart!.querySelectorAll('button')].find(each => /table/i.test(each.textContent!))!
      toggle.click()
      await chart.updateComplete
      expect(inChart!.querySelector('table')).not.to.equal(null)
      const input = inSearch!.querySelector('input')!
      input.value = 'Nor'
      for (const move of Object.values(WAYS)) {
        for (const each of [chart, search]) {
          move(elsewhere, each)
          await each.updateComplete
        }
        expect(inChart!.querySelector('table')).not.to.equal(null)
        expect(inSearch!.querySelector('input')!.value).to.equal('Nor')
      }
    } finally {
      for (const home of homes) home.remove()
    }
  })
})

describe('a copy that a host makes of an element', function () {
  this.timeout(60_000)

  for (const widget of WIDGETS)
    it(`is one of its own, and asks for itself: ${widget}`, async () => {
      const { adapter, asked } = counted(answering(widget, (await fixturesOf(widget)).ready))
      const element = place(widget)
      const home = element.parentElement!
      try {
        element.adapter = adapter
        await element.whenReady()
        const copy = element.cloneNode(true) as AnyWidget
        home.append(copy)
        await copy.updateComplete
        expect(copy.state).to.equal('loading')
        expect(shown(copy)).not.to.match(/\d/)
        copy.adapter = adapter
        await copy.whenReady()
        expect(shown(copy)).to.equal(shown(element))
        expect(asked).to.deep.equal([widget, widget])
        element.remove()
        await copy.refresh()
        expect(copy.state).to.equal('ready')
      } finally {
        home.remove()
      }
    })

  it('has everything in it anew: the dashboard', async () => {
    const dashboard = document.createElement('lmp-dashboard') as unknown as AnyWidget
    document.body.append(dashboard)
    const copy = dashboard.cloneNode(true) as AnyWidget
    try {
      for (const each of [dashboard, copy]) each.adapter = await answeringAll()
      await dashboard.whenReady()
      dashboard.after(copy)
      await copy.whenReady()
      await Promise.all([dashboard.updateComplete, copy.updateComplete])
      expect(shown(copy)).to.equal(shown(dashboard))
      const mine = new Set(elementsBelow(dashboard))
      expect(elementsBelow(copy).filter(each => mine.has(each))).to.deep.equal([])
    } finally {
      dashboard.remove()
      copy.remove()
    }
  })
})
