/** The HTML that a server writes: what is in it, what is not, and who else writes the same. */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { before, describe, it } from 'node:test'
import type * as React from 'react'
import type * as ReactServer from 'react-dom/server'
import type { ReadyAnswer } from '@lmp-widgets/data-adapter'
import { fixturesOf } from '../support/fixtures.js'
import { buildAll } from './tarballs.js'
import type * as WrittenSite from './written-site.js'

describe('the HTML that a server writes', () => {
  let written: typeof WrittenSite

  before(async () => {
    await buildAll()
    written = await import('./written-site.js')
  })

  it('is HTML without a mark that a minifier of pages takes for an error', async () => {
    for (const html of [await written.widgets('/lmp'), await written.dashboard()])
      assert.doesNotMatch(html, /<[?%]/)
  })

  it('has names with the signs of a replacement as they are', async () => {
    const { answerOf, manifest, server } = written
    const found = await answerOf('new-partner-overview')
    const name = "Cash$& $` $' $1 & Sons"
    const [partner] = (found as ReadyAnswer<'new-partner-overview'>).data.partners
    const data = { ...(found as ReadyAnswer<'new-partner-overview'>).data, partners: [{ ...partner!, name }] }
    const html = await server.renderDashboard(manifest, [{ ...found, data } as typeof found])
    assert.equal(html.split('>Cash$&amp; $` $&#39; $1 &amp; Sons<').length, 2)
  })

  it('is nothing where there is no number, and leaves nothing behind on the server', async () => {
    const { answers, manifest, server } = written
    const [first] = answers
    const { asOf, widget } = first!
    const gone = { asOf, widget, state: 'forbidden' } as const
    assert.equal(await server.renderWidget(gone), '')
    assert.doesNotMatch(await server.renderDashboard(manifest, [gone]), new RegExp(`lmp-${widget}`))
    assert.equal(typeof document, 'undefined')
  })

  it('gives back to the server the globals that it had', async test => {
    const had = Object.getOwnPropertyDescriptor(globalThis, 'navigator')
    test.after(() =>
      had
        ? Object.defineProperty(globalThis, 'navigator', had)
        : Reflect.deleteProperty(globalThis, 'navigator'),
    )
    const own = { language: 'of the server' }
    Object.defineProperty(globalThis, 'navigator', { value: own, configurable: true })
    await written.dashboard()
    assert.equal(navigator, own)
  })

  it('is refused where the answer is none', async () => {
    const { answers, manifest, server } = written
    const wrong = { ...answers[1]!, data: { value: 1.5 } } as (typeof answers)[0]
    await assert.rejects(server.renderWidget(wrong), /^TypeError: lmp-server-answer: .*enabled-customers/)
    const another = server.renderWidget(await written.answerOf('usage-report-status'), {
      attributes: { cycle: '2026-09' },
    })
    await assert.rejects(another, /^TypeError: lmp-server-answer: .*usage-report-status/)
    const quarters = await written.answerOf('new-partner-acquisition', 'quarterly')
    await assert.rejects(server.renderDashboard(manifest, [quarters]), /lmp-server-answer/)
    const unknown = { ...wrong, widget: 'nonsense' } as unknown as typeof wrong
    await assert.rejects(server.renderWidget(unknown), /^TypeError: lmp-server-tag: <lmp-nonsense>/)
  })

  it('is what the files for servers in other languages hold, byte for byte', async () => {
    const { golden, goldenFiles } = await import('./golden.js')
    for (const [name, text] of Object.entries(await goldenFiles()))
      assert.equal(await golden(name), text, `${name}: test/packed/golden.ts writes it anew`)
  })

  for (const widget of ['enabled-customers', 'new-partner-overview'] as const)
    it(`is what a server in Python writes: ${widget}`, async () => {
      const { inPython } = await import('./golden.js')
      for (const fixture of Object.keys(await fixturesOf(widget))) {
        const { ours, python } = await inPython(await written.answerOf(widget, fixture))
        assert.equal(python, ours, fixture)
      }
    })

  for (const [what, data] of Object.entries({
    'a step of a thousand percent and more': { value: 50_000, trend: [1000] },
    'a line through the middle of a step': { value: 4, trend: [0, 3, 1, 2] },
    'signs that a URL has in another way': {
      value: 5,
      drillDown: { screen: 'customers', filter: { product: 'a~b*c d' } },
    },
  }))
    it(`is what a server in Python writes: ${what}`, async () => {
      const { inPython } = await import('./golden.js')
      const answer = { ...(await written.answerOf('enabled-customers')), data } as (typeof written.answers)[0]
      const { ours, python } = await inPython(answer)
      assert.equal(python, ours)
    })

  /** React, and how it writes the dashboard on a server with these properties and children. */
  async function inReact() {
    // Made from the manifest: it is not there yet when the types of this file are checked.
    const components = import.meta.resolve('@lmp-widgets/react')
    const { Dashboard } = await import(components)
    // The React that the package itself finds.
    const theirs = createRequire(components)
    const { createElement } = theirs('react') as typeof React
    const { renderToString } = theirs('react-dom/server') as typeof ReactServer
    const draw = (props: object, ...children: React.ReactNode[]) =>
      renderToString(createElement(Dashboard, props, ...children))
    return { createElement, draw }
  }

  it('is left to the browser in a component of React with content of its own', async () => {
    const { createElement, draw } = await inReact()
    const own = createElement('h1', { slot: 'title' }, 'Mine')
    const shown = async (...children: React.ReactNode[]) =>
      draw({ written: await written.dashboard() }, ...children)
    for (const nothing of [[], [false as const]])
      assert.match(await shown(...nothing), /^<lmp-dashboard.*12,482/s)
    assert.equal(await shown(own), '<lmp-dashboard><h1 slot="title">Mine</h1></lmp-dashboard>')
  })

  it('has a switch in a component of React where it is on, and never as an empty text, which React 19 sets', async () => {
    const { draw } = await inReact()
    assert.equal(draw({ announce: false, hidden: false, inert: false }), '<lmp-dashboard></lmp-dashboard>')
    assert.equal(draw({ announce: true }), '<lmp-dashboard announce="true"></lmp-dashboard>')
  })
})
