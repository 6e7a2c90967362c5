import { expect, fixture, html } from '@open-wc/testing'
import { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { ManualAdapter, answering } from '../testing/manual-adapter.js'
import { part, textOf } from '../testing/looks.js'
import { define } from './define-once.js'

const { ready } = fixtures
const adapter = () => answering('enabled-customers', ready)

describe('before it is defined', () => {
  it('a widget keeps what the host has set, and then shows it', async () => {
    const home = await fixture(
      html`<div><lmp-enabled-customers customers-href="/c">…</lmp-enabled-customers></div>`,
    )
    const widget = home.firstElementChild as EnabledCustomers
    expect(widget.matches(':not(:defined)')).to.equal(true)
    widget.adapter = adapter()
    await import('../enabled-customers/define.js')
    await widget.whenReady()
    expect(textOf(widget)).to.contain('12,482')
    expect(part(widget, 'a').getAttribute('href')).to.equal('/c?status=enabled')
    expect(Object.hasOwn(widget, 'adapter')).to.equal(false)
  })
})

describe('a tag that is taken', () => {
  /** Defines it once more; what the page is told. */
  function again(tag: string): unknown[] {
    const { warn } = console
    const said: unknown[] = []
    console.warn = (text: unknown) => said.push(text)
    const taken = customElements.get(tag)
    define(tag, class extends HTMLElement {})
    console.warn = warn
    expect(customElements.get(tag)).to.equal(taken)
    return said
  }

  it('is left to who has it, and the page is warned with both versions', () => {
    expect(again('lmp-enabled-customers')).to.deep.equal([
      '[lmp-taken] <lmp-enabled-customers> 0.1.0 is not used, 0.1.0 is defined already',
    ])
  })

  it('is left to a class of the host, by its name', () => {
    customElements.define('lmp-of-the-host', class Revenue extends HTMLElement {})
    expect(again('lmp-of-the-host')).to.deep.equal([
      '[lmp-taken] <lmp-of-the-host> 0.1.0 is not used, Revenue is defined already',
    ])
  })

  it('is left to a class of the host that has no name', () => {
    customElements.define('lmp-of-nobody', class extends HTMLElement {})
    expect(again('lmp-of-nobody')).to.deep.equal([
      '[lmp-taken] <lmp-of-nobody> 0.1.0 is not used, a class is defined already',
    ])
  })
})

/** A registry that is not the page's; undefined where a page has but one. */
function ownRegistry(): CustomElementRegistry | undefined {
  try {
    return new CustomElementRegistry()
  } catch {
    return undefined
  }
}

describe('a widget', () => {
  async function placeIn(home: ParentNode): Promise<EnabledCustomers> {
    const widget = document.createElement('lmp-enabled-customers')
    widget.adapter = adapter()
    home.append(widget)
    await widget.whenReady()
    return widget
  }

  it('keeps its looks and its number in the document of a frame and back', async () => {
    const home = await fixture(html`<div><iframe></iframe></div>`)
    const widget = await placeIn(home)
    const padding = () => getComputedStyle(part(widget, '.card')).paddingTop
    const before = padding()
    expect(before).not.to.equal('0px')
    home.querySelector('iframe')!.contentDocument!.body.append(widget)
    await widget.whenReady()
    expect(padding()).to.equal(before)
    home.append(widget)
    await widget.whenReady()
    expect(padding()).to.equal(before)
    expect(textOf(widget)).to.contain('12,482')
  })

  it('comes to the page from a document that has no window, as a parser makes it, and throws nothing', async () => {
    const home = await fixture(html`<div></div>`)
    const thrown: string[] = []
    const onError = (event: ErrorEvent) => thrown.push(event.message)
    addEventListener('error', onError)
    const widget = await placeIn(document.implementation.createHTMLDocument().body)
    home.append(widget)
    await widget.whenReady()
    removeEventListener('error', onError)
    expect(thrown).to.deep.equal([])
    expect(getComputedStyle(part(widget, '.card')).paddingTop).not.to.equal('0px')
    expect(textOf(widget)).to.contain('12,482')
  })

  it('works in a closed shadow root, a dialog, a popover and a foreignObject, and its events come out', async () => {
    const home = await fixture(
      html`<div>
        <section></section>
        <dialog open></dialog>
        <div popover></div>
        <svg><foreignObject width="300" height="200"></foreignObject></svg>
      </div>`,
    )
    const closed = home.querySelector('section')!.attachShadow({ mode: 'closed' })
    let heard = 0
    home.addEventListener('lmp-state', event => {
      if ((event as HTMLElementEventMap['lmp-state']).detail.state === 'ready') heard++
    })
    const popover = home.querySelector<HTMLElement>('[popover]')!
    popover.showPopover()
    for (const place of [
      closed,
      home.querySelector('dialog')!,
      popover,
      home.querySelector('foreignObject')!,
    ]) {
      expect(textOf(await placeIn(place))).to.contain('12,482')
    }
    expect(heard).to.equal(4)
    expect([...document.querySelectorAll('#value, #heading')], 'ids stay inside').to.deep.equal([])
  })

  it('works under a tag of a part of the page alone, where a browser has such registries', async () => {
    const registry = ownRegistry()
    if (!registry) return
    registry.define('own-customers', class extends EnabledCustomers {})
    const home = await fixture(html`<div></div>`)
    const init = { mode: 'open', customElementRegistry: registry } as ShadowRootInit
    const root = home.attachShadow(init)
    root.innerHTML = '<own-customers customers-href="/c"></own-customers>'
    const widget = root.firstElementChild as EnabledCustomers
    widget.adapter = adapter()
    await widget.whenReady()
    expect(part(widget, 'a').getAttribute('href')).to.equal('/c?status=enabled')
    expect(customElements.get('own-customers')).to.equal(undefined)
  })

  it('is asleep in a template, and works in what is made from it', async () => {
    const template = document.createElement('template')
    template.innerHTML = '<lmp-enabled-customers customers-href="/c"></lmp-enabled-customers>'
    expect(template.content.firstElementChild!.shadowRoot).to.equal(null)
    const home = await fixture(html`<div></div>`)
    const widgets = [1, 2].map(() => document.importNode(template.content, true).firstElementChild!)
    for (const widget of widgets as EnabledCustomers[]) {
      widget.adapter = adapter()
      home.append(widget)
      await widget.whenReady()
      expect(part(widget, 'a').getAttribute('href')).to.equal('/c?status=enabled')
    }
  })

  it('keeps the focus, and asks nothing, when it is moved in one piece', async () => {
    const home = await fixture<HTMLElement & { moveBefore?: (node: Node, before: null) => void }>(
      html`<div></div>`,
    )
    if (!home.moveBefore) return
    const asked = new ManualAdapter()
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers customers-href="/c" .adapter=${asked}></lmp-enabled-customers>`,
    )
    ;(await asked.call(0)).answer(ready)
    await widget.whenReady()
    part(widget, 'a').focus()
    home.moveBefore(widget, null)
    await widget.updateComplete
    expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'a'))
    expect(asked.calls.length).to.equal(1)
  })

  it('asks when it is back on the page what it was told to ask while it was off it', async () => {
    const asked = new ManualAdapter()
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers .adapter=${asked}></lmp-enabled-customers>`,
    )
    ;(await asked.call(0)).answer(ready)
    await widget.whenReady()
    const home = widget.parentElement!
    widget.remove()
    await widget.updateComplete
    await widget.refresh()
    home.append(widget)
    ;(await asked.call(1)).answer({ value: 3 })
    await widget.whenReady()
    expect(part(widget, '#value').textContent).to.equal('3')
  })

  it('is awaited no longer when it is taken out while it loads', async () => {
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers .adapter=${new ManualAdapter()}></lmp-enabled-customers>`,
    )
    const ready = widget.whenReady()
    widget.remove()
    expect(await ready).to.equal('loading')
  })

  it('is drawn for dark when told so, on a light page', async () => {
    const widget = await placeIn(await fixture(html`<div></div>`))
    const background = () => getComputedStyle(part(widget, '.card')).backgroundColor
    const light = background()
    widget.setAttribute('scheme', 'dark')
    expect(background()).not.to.equal(light)
  })
})
