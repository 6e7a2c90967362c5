import { expect } from '@open-wc/testing'
import type { Look } from '../accessibility/look.js'
import { LARGE_TEXT, WIDE_TEXT } from '../accessibility/reader-styles.js'
import { SYSTEM_COLORS } from '../accessibility/system-colors.js'
import { elementsBelow } from './stage.js'

/** A page that knows every widget. */
interface Stage extends Window {
  stage: {
    show(tag: string, fixture?: string, attributes?: Record<string, string>): Promise<void>
    look(): Look
    wear(css: string): void
  }
}

describe('the dashboard and each widget on its own', function () {
  this.timeout(120_000)
  let frame: HTMLIFrameElement
  let inFull: Record<string, Look>

  /** A page in a window of this size. */
  async function open(width: number, height = 256): Promise<Stage> {
    frame = document.createElement('iframe')
    frame.style.border = 'none'
    frame.width = String(width)
    frame.height = String(height)
    const script = new URL('/test/accessibility/stage-page.ts', import.meta.url).href
    frame.srcdoc = `<!doctype html><html lang="en"><title>Stage</title><style>body { margin: 0 }</style>
      <body><script type="module" src="${script}"></script></body></html>`
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    frame.contentDocument!.querySelector('script')!.remove()
    return frame.contentWindow as unknown as Stage
  }

  const TAGS = ['lmp-dashboard', 'all']

  /** What is in sight, in a window of this size, of a reader with styles of their own. */
  async function seen(width: number, css = '', change = (_: Stage) => {}): Promise<Record<string, Look>> {
    const page = await open(width)
    const looks: Record<string, Look> = {}
    for (const tag of TAGS) {
      await page.stage.show(tag)
      page.stage.wear(css)
      change(page)
      looks[tag] = page.stage.look()
      page.document.adoptedStyleSheets = []
    }
    frame.remove()
    return looks
  }

  /** All that is in sight in a window with room is there, and nothing of it is cut off, covered, small or moving. */
  async function nothingIsLost(...question: Parameters<typeof seen>): Promise<void> {
    const looks = await seen(...question)
    for (const [tag, { said, ...found }] of Object.entries(looks)) {
      expect({ tag, ...found }).to.deep.equal({
        ...{ tag, scrolls: false, outside: [], clipped: [], covered: [], small: [], tiny: [], moving: [] },
      })
      expect(said).to.deep.equal(inFull[tag]!.said)
    }
  }

  before(async () => {
    inFull = await seen(1280)
    for (const { said } of Object.values(inFull)) expect(said.length).to.be.above(100)
  })
  afterEach(() => frame.remove())

  it('lose nothing on a desk, and nothing of it moves', () => nothingIsLost(1280))
  it('lose nothing at 400 %, which is 320 by 256', () => nothingIsLost(320))
  it('lose nothing there with the text spacing of WCAG', () => nothingIsLost(320, WIDE_TEXT))
  it('lose nothing with text twice as large', () => nothingIsLost(640, LARGE_TEXT))
  it('lose nothing where colours are forced', () =>
    nothingIsLost(1280, '', page => assume(page, '(forced-colors: active)')))

  it('draw every mark in a system colour where colours are forced', async () => {
    const { document, getComputedStyle, stage } = await open(1280)
    await stage.show('all')
    assume(document.defaultView as unknown as Stage, '(forced-colors: active)')
    for (const [widget, selector, property, allowed] of SYSTEM_COLORS) {
      const marks = [...document.querySelector(`lmp-${widget}`)!.shadowRoot!.querySelectorAll(selector)]
      const system = [allowed].flat().map(color => {
        const probe = document.body.appendChild(document.createElement('i'))
        probe.style.color = color
        return color === 'none' ? color : getComputedStyle(probe).color
      })
      expect(marks.length, `${widget} has ${selector}`).to.be.above(0)
      for (const mark of marks)
        expect(system, `${widget} ${selector}`).to.include(getComputedStyle(mark).getPropertyValue(property))
    }
  })

  it('are on paper but for the buttons and the search, with when they were counted', async () => {
    const page = await open(794, 1123)
    await page.stage.show('lmp-dashboard')
    page.dispatchEvent(new Event('beforeprint'))
    assume(page, 'print')
    const { said, ...found } = page.stage.look()
    expect(found).to.deep.equal({
      ...{ scrolls: false, outside: [], clipped: [], covered: [], small: [], tiny: [], moving: [] },
    })
    const gone = ['Search', 'Show as table', 'Find a company', 'Search a company name']
    expect(said).to.deep.equal(inFull['lmp-dashboard']!.said.filter(words => !gone.includes(words)))
    const names = elementsBelow(page.document.body).filter(each => each.matches('.name'))
    expect(names.length).to.be.above(10)
    const cut = names.filter(({ clientHeight, scrollHeight }) => scrollHeight > clientHeight + 1)
    expect(
      cut.map(each => each.textContent),
      'a name that paper cuts off',
    ).to.deep.equal([])
    expect(said.join(' ')).to.match(/as of Nov 24, 2026, 09:41\s.M Acme Distribution/)
  })

  it('stand on paper with their headings and nothing that turns where no answer has come', async () => {
    const page = await open(794, 1123)
    void page.stage.show('all', 'never')
    await new Promise(resolve => page.requestAnimationFrame(resolve))
    page.dispatchEvent(new Event('beforeprint'))
    assume(page, 'print')
    const { moving, said } = page.stage.look()
    expect(moving).to.deep.equal([])
    expect(said).to.include('Enabled customers')
    expect(said.join()).not.to.match(/\d/)
  })
})

/** What the style sheets in a page say of a medium is said always. */
function assume({ document }: Pick<Window, 'document'>, medium: string): void {
  let changed = 0
  const change = (rule: CSSRule) => {
    const { media } = rule as Partial<CSSMediaRule>
    if (media && [medium, 'all'].includes(media.mediaText)) {
      media.mediaText = 'all'
      changed++
    }
    if ('cssRules' in rule) [...(rule as CSSGroupingRule).cssRules].forEach(change)
  }
  for (const { shadowRoot } of elementsBelow(document.body))
    for (const sheet of shadowRoot?.adoptedStyleSheets ?? []) [...sheet.cssRules].forEach(change)
  expect(changed, `nothing is said of ${medium}`).to.be.above(0)
}
