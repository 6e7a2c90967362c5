import { WIDGETS } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { elementsBelow, textBelow, type AnyWidget } from './stage.js'

/** What a page is, with all that is in its shadow roots. */
interface Look {
  cards: Element[]
  links: string[]
  text: string
}

describe('what a server has written', function () {
  this.timeout(60_000)
  let frame: HTMLIFrameElement

  afterEach(() => frame.remove())

  /** Opens it as a page, without a script, as it is or as something has changed it on its way. */
  async function open(file: string, change = (html: string) => html): Promise<Document> {
    const html = change(await (await fetch(`/packages/elements/golden/${file}.html`)).text())
    frame = document.createElement('iframe')
    frame.width = '1300'
    frame.srcdoc = `<!doctype html><html lang="en"><title>Written</title><body>${html}`
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    return frame.contentDocument!
  }

  /** Its scripts come, and it has settled. */
  async function takeOver(page: Document, widget: string): Promise<void> {
    const script = page.createElement('script')
    script.type = 'module'
    script.src = new URL('/test/sweeps/written-page.ts', import.meta.url).href
    const loaded = new Promise(resolve => script.addEventListener('load', resolve))
    page.head.append(script)
    await loaded
    await (page.querySelector(`lmp-${widget}`) as AnyWidget).whenReady()
  }

  function look({ body }: Document): Look {
    const all = elementsBelow(body)
    return {
      cards: all.filter(each => each.matches('[part~=card]')),
      links: all.flatMap(each => each.getAttribute('href') ?? []).filter(href => !href.startsWith('/lmp/')),
      text: textBelow(body).replace(/\s+/g, ' ').trim(),
    }
  }

  const askedBy = (page: Document) => (page.defaultView as unknown as { asked: string[] }).asked

  for (const file of [...WIDGETS, 'dashboard'])
    it(`is taken over as it is, and nothing is asked: ${file}`, async () => {
      const page = await open(file)
      const before = look(page)
      expect(before.cards.length).to.be.above(0)
      await takeOver(page, file)
      const after = look(page)
      expect({ links: after.links, text: after.text }).to.deep.equal({
        links: before.links,
        text: before.text,
      })
      expect(
        after.cards.every((card, i) => card === before.cards[i]),
        'no card is drawn anew',
      ).to.equal(true)
      expect(after.cards.length).to.equal(before.cards.length)
      expect(askedBy(page)).to.deep.equal([])
    })

  for (const [harm, change, number] of [
    ['of another language', html => html.replace('lang="en"', 'lang="de"'), '12.482'],
    ['of other data', html => html.replace('>12,482<', '>99,999<'), '12,482'],
    ['of another version', html => html.replace(/lit-part [\w+/=]+/g, 'lit-part another='), '12,482'],
    ['without the marks of its values', html => html.replace(/<!--.*?-->/g, ''), '12,482'],
    ['with an answer that nobody can read', html => html.replaceAll('answer="', 'answer="?'), '4,711'],
    ['for another user, without an answer', html => html.replace(/ answer=".*?"/, ''), '4,711'],
  ] as const satisfies readonly [string, (html: string) => string, string][])
    it(`gives way to what is drawn here, without an error, where it is ${harm}`, async () => {
      const page = await open('enabled-customers', change)
      const thrown: string[] = []
      page.defaultView!.addEventListener('error', ({ message }) => thrown.push(message))
      page.defaultView!.addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)))
      await takeOver(page, 'enabled-customers')
      expect(look(page).text).to.contain(number)
      expect(look(page).text.match(/Enabled customers/g)).to.have.lengthOf(1)
      expect(look(page).cards.length).to.equal(1)
      expect(thrown).to.deep.equal([])
    })

  it('leads where the page says, where a server has written the same words with another link', async () => {
    const page = await open('enabled-customers', html => html.replace('"/customers?', '"/clients?'))
    expect(look(page).links).to.deep.equal(['/clients?status=enabled'])
    await takeOver(page, 'enabled-customers')
    expect(look(page).links).to.deep.equal(['/customers?status=enabled'])
  })

  it('is asked again when the user or the host wants it', async () => {
    const page = await open('enabled-customers')
    await takeOver(page, 'enabled-customers')
    const tile = page.querySelector('lmp-enabled-customers') as unknown as AnyWidget
    await tile.refresh()
    expect(askedBy(page)).to.deep.equal(['enabled-customers'])
    expect(textBelow(tile)).to.contain('4,711')
  })
})
