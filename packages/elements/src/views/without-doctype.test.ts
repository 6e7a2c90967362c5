import { expect } from '@open-wc/testing'
import '../account-search/define.js'
import { fixtures as search } from '../account-search/account-search.fixtures.js'
import '../new-partner-overview/define.js'
import { fixtures as overview } from '../new-partner-overview/new-partner-overview.fixtures.js'

interface Widget extends HTMLElement {
  data: unknown
  whenReady(): Promise<unknown>
}

/** How the texts of a widget look in a page, each by its size, its colour and its box. */
async function looks(tag: string, data: unknown, doctype: string): Promise<string[]> {
  const frame = document.body.appendChild(document.createElement('iframe'))
  frame.style.width = '1200px'
  const page = frame.contentDocument!
  page.open()
  page.write(`${doctype}<title>A portal</title><main></main>`)
  page.close()
  expect(page.compatMode).to.equal(doctype ? 'CSS1Compat' : 'BackCompat')
  const widget = document.createElement(tag) as Widget
  widget.setAttribute('scheme', 'dark')
  widget.data = data
  const main = page.querySelector('main')!
  // As in a dashboard: on its own such a page makes a card as high as the window.
  main.style.display = 'grid'
  main.append(widget)
  await widget.whenReady()
  const found = [...widget.shadowRoot!.querySelectorAll('*')].map(element => {
    const { color, fontSize, lineHeight } = frame.contentWindow!.getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    return [element.localName, color, fontSize, lineHeight, Math.round(width), Math.round(height)].join(' ')
  })
  frame.remove()
  return found
}

describe('a page without a doctype', () => {
  const widgets = { 'lmp-account-search': search.ready, 'lmp-new-partner-overview': overview.ready }
  for (const [tag, data] of Object.entries(widgets)) {
    it(`shows as any other: ${tag}`, async () => {
      expect(await looks(tag, data, '')).to.deep.equal(await looks(tag, data, '<!doctype html>'))
    })
  }
})
