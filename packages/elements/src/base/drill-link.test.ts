import { expect, fixture, html } from '@open-wc/testing'
import type { DrillDown } from '@lmp-widgets/data-adapter'
import '../enabled-customers/define.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import { has, part, textOf } from '../testing/looks.js'
import { safeHref } from './drill-link.js'
import type { HrefFor } from './screen-hrefs.js'

const drillDown: DrillDown = { screen: 'customers', filter: { status: 'enabled', name: 'a&b' } }
const data = { value: 12, drillDown }

/** They run a script, leave this origin unseen, show what no server has, or carry a name and a password. */
const REFUSED = [
  'javascript:alert(1)',
  '\tjava\nscript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://host.example/0c9b',
  `blob:${location.origin}/0c9b`,
  'file:///etc/passwd',
  'filesystem:https://host.example/temporary/x',
  'about:blank',
  'mailto:ada@host.example',
  '//evil.example/x',
  '//evil.example/?https://host.example/',
  '/\\evil.example/x',
  '\\\\evil.example/x',
  '/\t/evil.example/x',
  'https:evil.example',
  'https://ada:secret@evil.example/',
  'https://ada@evil.example/',
  'https://:secret@evil.example/',
  'http://',
]

async function place(attributes: {
  href?: string
  hrefFor?: HrefFor
  data?: object
}): Promise<EnabledCustomers> {
  const widget = await fixture<EnabledCustomers>(
    html`<lmp-enabled-customers
      customers-href=${attributes.href ?? '/customers'}
      .hrefFor=${attributes.hrefFor}
      .data=${attributes.data ?? data}
    ></lmp-enabled-customers>`,
  )
  await widget.whenReady()
  return widget
}

/** Clicks, and stays on the page whatever the link wants. */
function click(link: HTMLElement, init: MouseEventInit = {}): { prevented: boolean } {
  let prevented = false
  const stay = (event: Event) => {
    prevented = event.defaultPrevented
    event.preventDefault()
  }
  addEventListener('click', stay)
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }))
  removeEventListener('click', stay)
  return { prevented }
}

describe('a number with a list', () => {
  it('is a link to it, filtered', async () => {
    const widget = await place({})
    expect(part(widget, 'a').getAttribute('href')).to.equal('/customers?name=a%26b&status=enabled')
  })

  it('keeps the query and the hash of the host', async () => {
    const widget = await place({ href: '/app?tab=1#top' })
    expect(part(widget, 'a').getAttribute('href')).to.equal('/app?tab=1&name=a%26b&status=enabled#top')
  })

  it('leads where the function of the host says', async () => {
    const widget = await place({ hrefFor: ({ screen }, params) => `#/${screen}/${params}` })
    expect(part(widget, 'a').getAttribute('href')).to.equal('#/customers/name=a%26b&status=enabled')
  })

  it('is plain text while the host has not said where that screen is', async () => {
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers .data=${data}></lmp-enabled-customers>`,
    )
    await widget.whenReady()
    expect(has(widget, 'a')).to.equal(false)
    expect(textOf(widget)).to.contain('12')
  })

  it('is plain text where the function of the host throws', async () => {
    const hrefFor = () => {
      throw new Error('of the host')
    }
    expect(textOf(await place({ hrefFor }))).to.contain('12')
  })

  for (const href of REFUSED) {
    it(`is plain text where the host has it lead to ${JSON.stringify(href)}, by a URL or by its function`, async () => {
      for (const widget of [await place({ href }), await place({ hrefFor: () => href })]) {
        expect(has(widget, 'a, [href]')).to.equal(false)
        expect(part(widget, '#value').textContent).to.equal('12')
      }
    })
  }
})

describe('a number without a list', () => {
  it('is plain text', async () => {
    const widget = await place({ data: { value: 12 } })
    expect(has(widget, 'a, button, [tabindex], [role=link]')).to.equal(false)
    expect(part(widget, '#value').textContent).to.equal('12')
  })
})

describe('an unmodified click', () => {
  it('is offered to the host, with the list, the URL and whose number it is', async () => {
    const widget = await place({})
    let heard: CustomEvent | undefined
    widget.addEventListener('lmp-drill-down', event => (heard = event))
    expect(click(part(widget, 'a')).prevented).to.equal(false)
    expect(heard?.detail).to.deep.equal({
      ...{ drillDown, href: '/customers?name=a%26b&status=enabled', widget: 'enabled-customers' },
    })
    expect([heard?.bubbles, heard?.composed, heard?.cancelable]).to.deep.equal([true, true, true])
  })

  it('goes nowhere when the host cancels the offer', async () => {
    const widget = await place({})
    widget.addEventListener('lmp-drill-down', event => event.preventDefault())
    expect(click(part(widget, 'a')).prevented).to.equal(true)
  })

  it('still works when the handler of the host throws', async () => {
    const widget = await place({})
    const onerror = window.onerror
    let thrown = 0
    window.onerror = () => !!++thrown
    widget.addEventListener('lmp-drill-down', () => {
      throw new Error('host')
    })
    expect(click(part(widget, 'a')).prevented).to.equal(false)
    window.onerror = onerror
    expect(thrown).to.equal(1)
  })

  it('is the only one that is offered: the others are the browser’s', async () => {
    const widget = await place({})
    let offered = 0
    widget.addEventListener('lmp-drill-down', () => offered++)
    for (const init of [
      { button: 1 },
      { ctrlKey: true },
      { metaKey: true },
      { shiftKey: true },
      { altKey: true },
    ]) {
      click(part(widget, 'a'), init)
    }
    expect(offered).to.equal(0)
  })
})

describe('a URL is safe', () => {
  it('when it is of this origin, or an open http(s) one', () => {
    for (const href of [
      '/customers',
      'customers?a=b',
      '?a',
      '#/x',
      'https://other.example/x',
      'HTTP://other.example',
    ]) {
      expect(safeHref(href), href).to.equal(href)
    }
  })

  it('and not otherwise', () => {
    for (const href of ['', ...REFUSED]) expect(safeHref(href), href).to.equal(undefined)
  })
})
