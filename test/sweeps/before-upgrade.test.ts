import { WIDGETS, type Widget } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { fixturesOf } from '../support/fixtures.js'
import { answering, answeringAll, elementsBelow, place, textBelow, TILES, type AnyWidget } from './stage.js'

/** What is below a widget on its page. */
const bottomOf = (element: Element) => element.parentElement!.getBoundingClientRect().height

/** The style sheet that a host is told to write: it keeps the room of tiles. */
async function documentedStyles(): Promise<CSSStyleSheet> {
  const page = await (await fetch(new URL('/docs/theming.md', import.meta.url))).text()
  const [, section = ''] = page.split('## Before the code is there')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(/```css\n(.*?)```/s.exec(section)![1]!)
  return sheet
}

/** Whether a user sees the content of an element in the document. */
function isContentSeen(element: Element): boolean {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getClientRects().length > 0
}

/** What it says, and where it leads. */
const drawn = async (element: AnyWidget) => {
  await element.whenReady()
  const links = elementsBelow(element).flatMap(each => each.getAttribute('href') ?? [])
  return [textBelow(element).replace(/\s+/g, ' ').trim(), ...links].join(' ')
}

/** What a page shows while the code is on its way, and for ever where it never comes. */
const FALLBACK = 'The dashboard is on its way.'

describe('properties set before the elements are defined', function () {
  this.timeout(60_000)
  const early = new Map<Widget, { asking: AnyWidget; hosted: AnyWidget }>()

  const room = new Map<Widget, number>()
  let dashboard: AnyWidget
  let provider: AnyWidget

  /** With what a host sets on it: a property, an attribute, and what it is to show meanwhile. */
  async function placeHome(tag: string, inside: string): Promise<AnyWidget> {
    const element = document.createElement(tag) as AnyWidget
    element.setAttribute('customers-href', '/customers')
    element.adapter = await answeringAll()
    element.innerHTML = inside
    document.body.append(element)
    return element
  }

  before(async () => {
    document.adoptedStyleSheets = [await documentedStyles()]
    for (const widget of WIDGETS) {
      const { ready } = await fixturesOf(widget)
      const asking = place(widget)
      asking.adapter = answering(widget, ready)
      const hosted = place(widget)
      hosted.data = ready
      for (const each of [asking, hosted]) each.append(FALLBACK)
      early.set(widget, { asking, hosted })
      expect(customElements.get(asking.localName), 'not defined yet').to.equal(undefined)
    }
    dashboard = await placeHome('lmp-dashboard', FALLBACK)
    provider = await placeHome('lmp-provider', `<lmp-enabled-customers>${FALLBACK}</lmp-enabled-customers>`)
  })

  it('are kept while the code does not come, and its fallback is what a user sees', async () => {
    // A variable, so that no bundler treats it as one of our files.
    const missing = new URL('./not-there.js', import.meta.url).href
    const failed = await import(missing).then(
      () => false,
      () => true,
    )
    expect(failed).to.equal(true)
    for (const { asking, hosted } of early.values())
      for (const each of [asking, hosted]) {
        expect(each.matches(':not(:defined)')).to.equal(true)
        expect(each.innerText).to.equal(FALLBACK)
        expect(isContentSeen(each)).to.equal(true)
      }
    for (const each of [dashboard, provider]) {
      expect(each.innerText.trim()).to.equal(FALLBACK)
      expect(isContentSeen(each)).to.equal(true)
    }
    expect(dashboard.offsetHeight, 'the room of the dashboard').to.be.at.least(innerHeight)
    for (const widget of TILES) room.set(widget, bottomOf(early.get(widget)!.asking))
    await import('@lmp-widgets/elements')
    for (const { asking, hosted } of early.values())
      for (const each of [asking, hosted]) expect(each.matches(':defined')).to.equal(true)
  })

  after(() => {
    document.adoptedStyleSheets = []
    dashboard.remove()
    provider.remove()
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
        expect(isContentSeen(asking) || isContentSeen(hosted), 'the fallback is seen still').to.equal(false)
        expect(Object.hasOwn(asking, 'adapter') || Object.hasOwn(hosted, 'data')).to.equal(false)
      } finally {
        asked.parentElement?.remove()
        given.parentElement?.remove()
      }
    })
  }

  it('are those of the dashboard, and of a provider with what is in it, afterwards', async () => {
    const asked = await placeHome('lmp-dashboard', '')
    try {
      expect(await drawn(dashboard)).to.equal(await drawn(asked))
      expect(isContentSeen(dashboard), 'the fallback is seen still').to.equal(false)
      const said = await drawn(provider.querySelector('lmp-enabled-customers') as unknown as AnyWidget)
      expect(said).to.contain('12,482').and.to.contain('/customers?status=enabled')
      for (const each of [dashboard, provider]) expect(Object.hasOwn(each, 'adapter')).to.equal(false)
    } finally {
      asked.remove()
    }
  })

  it('leave room for it: nothing below it moves when its number comes, by the style sheet of the documentation', async () => {
    for (const widget of TILES) {
      const { asking } = early.get(widget)!
      expect(room.get(widget)).to.be.above(0)
      expect(bottomOf(asking), widget).to.equal(room.get(widget))
      const element = asking.cloneNode() as AnyWidget
      asking.replaceWith(element)
      await element.updateComplete
      expect(bottomOf(element), `${widget}, loading`).to.equal(room.get(widget))
      element.remove()
    }
  })
})
