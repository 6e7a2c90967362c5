import '@lmp-widgets/elements'
import { WIDGETS } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { fixturesOf } from '../support/fixtures.js'
import { holdPage } from '../support/still-page.js'
import { answering, answeringAll, elementsBelow, place, textBelow, type AnyWidget } from './stage.js'

const LOOKS = [
  ...(['backgroundColor', 'borderTopWidth', 'color', 'display', 'fontSize'] as const),
  ...(['fontWeight', 'gap', 'listStyleType', 'paddingTop', 'textAlign'] as const),
]

/** What a user sees of an element, and how all in it looks. */
const seen = (element: Element) => ({
  text: textBelow(element).replace(/\s+/g, ' ').trim(),
  looks: elementsBelow(element).map(each => {
    const style = each.ownerDocument.defaultView!.getComputedStyle(each)
    return `${each.localName}.${each.getAttribute('class')}: ${LOOKS.map(look => style[look]).join(', ')}`
  }),
})

/** Where it is not what it was. */
function expectSame(now: ReturnType<typeof seen>, before: ReturnType<typeof seen>): void {
  expect(now.text).to.equal(before.text)
  expect(now.looks.filter((look, i) => look !== before.looks[i])).to.deep.equal(
    before.looks.filter((look, i) => look !== now.looks[i]),
  )
}

/** How many of an element's links offer their list to a host that listens above it. */
function offers(element: Element): number {
  const home = element.parentElement!
  let offered = 0
  const listen = (event: Event) => {
    event.preventDefault()
    offered++
  }
  home.addEventListener('lmp-drill-down', listen)
  const click = () => new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })
  for (const link of elementsBelow(element)) if (link.matches('a[href]')) link.dispatchEvent(click())
  home.removeEventListener('lmp-drill-down', listen)
  return offered
}

describe('in the document of a frame', function () {
  this.timeout(60_000)
  let frame: HTMLIFrameElement
  let there: HTMLElement

  before(async () => {
    frame = document.createElement('iframe')
    frame.width = '1000'
    frame.srcdoc =
      '<!doctype html><html lang="en"><title>Frame</title><main style="width: 420px"></main></html>'
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    there = frame.contentDocument!.querySelector('main')!
  })
  after(() => frame.remove())
  afterEach(() => there.replaceChildren())

  /** Takes an element there and back: each time it looks, reads and works as before. */
  async function travels(element: AnyWidget): Promise<void> {
    const home = element.parentElement!
    await element.whenReady()
    const before = seen(element)
    const links = offers(element)
    for (const place of [there, home]) {
      place.append(element)
      await element.whenReady()
      await element.refresh()
      await element.updateComplete
      expectSame(seen(element), before)
      expect(offers(element)).to.equal(links)
    }
  }

  for (const widget of WIDGETS) {
    it(`and back ${widget} looks and works as before`, async () => {
      const element = place(widget)
      try {
        element.adapter = answering(widget, (await fixturesOf(widget)).ready)
        await travels(element)
      } finally {
        element.parentElement?.remove()
        element.remove()
      }
    })

    it(`${widget} looks and works as on the page when it has never been there`, async () => {
      const { ready } = await fixturesOf(widget)
      const element = place(widget)
      const home = element.parentElement!
      const other = element.cloneNode() as AnyWidget
      try {
        for (const each of [element, other]) each.adapter = answering(widget, ready)
        await element.whenReady()
        there.append(other)
        await other.whenReady()
        expectSame(seen(other), seen(element))
        expect(offers(other)).to.equal(offers(element))
      } finally {
        home.remove()
      }
    })
  }

  /** In the page, in a card's width. */
  function home(tag: string): { element: AnyWidget; home: HTMLElement } {
    const home = document.createElement('main')
    home.style.width = '420px'
    const element = document.createElement(tag) as AnyWidget
    element.setAttribute('customers-href', '/customers')
    home.append(element)
    document.body.append(home)
    return { element, home }
  }

  it('and back the dashboard looks and works as before, all of its widgets with it', async () => {
    const { element, home: main } = home('lmp-dashboard')
    try {
      element.adapter = await answeringAll()
      await travels(element)
    } finally {
      main.remove()
    }
  })

  it('and back on the page a widget goes on asking in its interval', async () => {
    const page = await holdPage()
    const { element, home: main } = home('lmp-enabled-customers')
    const adapter = answering('enabled-customers', (await fixturesOf('enabled-customers')).ready)
    let asked = 0
    try {
      element.setAttribute('poll', '30')
      element.adapter = { ...adapter, load: request => (asked++, adapter.load(request)) }
      for (const place of [there, main]) {
        place.append(element)
        await element.updateComplete
        await element.whenReady()
        const before = asked
        for (let interval = 1; interval <= 2; interval++) {
          page.pass(30)
          await element.whenReady()
          expect(asked - before).to.equal(interval)
        }
      }
      main.remove()
      await Promise.resolve()
      expect(page.runs()).to.equal(false)
    } finally {
      main.remove()
      page.end()
    }
  })

  it('a dashboard makes its widgets, and they are as on the page', async () => {
    const { element, home: main } = home('lmp-dashboard')
    try {
      element.adapter = await answeringAll()
      await element.whenReady()
      const other = element.cloneNode() as AnyWidget
      other.adapter = await answeringAll()
      there.append(other)
      await other.whenReady()
      await other.updateComplete
      expectSame(seen(other), seen(element))
      expect(offers(other)).to.equal(offers(element))
    } finally {
      main.remove()
    }
  })

  it('and back a provider goes on giving to the widgets in it', async () => {
    const { element: provider, home: main } = home('lmp-provider')
    const widget = document.createElement('lmp-enabled-customers') as AnyWidget
    provider.append(widget)
    try {
      provider.adapter = answering('enabled-customers', (await fixturesOf('enabled-customers')).ready)
      await widget.whenReady()
      const before = seen(widget)
      expect(before.text).to.contain('12,482')
      for (const place of [there, main]) {
        place.append(provider)
        await widget.refresh()
        expectSame(seen(widget), before)
        expect(offers(provider)).to.equal(1)
        const late = document.createElement('lmp-enabled-customers') as AnyWidget
        provider.append(late)
        await late.whenReady()
        expectSame(seen(late), seen(widget))
        late.remove()
      }
    } finally {
      main.remove()
    }
  })
})
