import '@lmp-widgets/elements'
import { expect } from '@open-wc/testing'
import { allSituations, elementsBelow, show, textBelow } from './stage.js'

const page = () => document.documentElement.outerHTML
/** Before any of these tests: what is changed once stays so. */
const untouched = page()

const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const

describe('every widget in every state', function () {
  this.timeout(120_000)

  it('says nothing in the console and lets no error or rejection through', async () => {
    const heard: string[] = []
    let during = ''
    const hear = (what: unknown) => heard.push(`${during}: ${String(what)}`)
    const original = { ...console }
    const onError = (event: ErrorEvent) => hear(event.message)
    const onRejection = (event: PromiseRejectionEvent) => hear(event.reason)
    addEventListener('error', onError)
    addEventListener('unhandledrejection', onRejection)
    for (const method of METHODS) console[method] = (...words: unknown[]) => hear(words.join(' '))
    try {
      for (const situation of await allSituations()) {
        during = situation.name
        await show(situation, () => {})
      }
      await new Promise(requestAnimationFrame)
    } finally {
      Object.assign(console, original)
      removeEventListener('error', onError)
      removeEventListener('unhandledrejection', onRejection)
    }
    expect(heard).to.deep.equal([])
  })

  it('has a heading, unless it is not shown', async () => {
    const without: string[] = []
    for (const situation of await allSituations()) {
      const heading = await show(situation, element => {
        const headings = elementsBelow(element).filter(each => each.matches('h1, h2, h3, h4, [role=heading]'))
        return element.state === 'unavailable' || headings.some(each => textBelow(each).trim() !== '')
      })
      if (!heading) without.push(situation.name)
    }
    expect(without).to.deep.equal([])
  })

  it('shows no digit without an answer, also where one was withdrawn', async () => {
    const shown: string[] = []
    for (const situation of (await allSituations()).filter(({ data }) => data === undefined)) {
      const text = await show(situation, textBelow)
      if (/\p{Nd}/u.test(text)) shown.push(`${situation.name}: ${text.trim()}`)
    }
    expect(shown).to.deep.equal([])
  })

  it('leads nowhere without an answer, also where one was withdrawn', async () => {
    const leading: string[] = []
    for (const situation of (await allSituations()).filter(({ data }) => data === undefined)) {
      const links = await show(situation, element =>
        elementsBelow(element).filter(each => each.matches('[href]')),
      )
      if (links.length > 0) leading.push(situation.name)
    }
    expect(leading).to.deep.equal([])
  })

  it('leads to each list in the same window, and has no id twice', async () => {
    const wrong: string[] = []
    for (const situation of await allSituations())
      await show(situation, element => {
        const all = elementsBelow(element)
        if (all.some(each => each.hasAttribute('target'))) wrong.push(`${situation.name}: another window`)
        for (const root of new Set(all.map(each => each.getRootNode()))) {
          const ids = all.filter(each => each.id && each.getRootNode() === root).map(each => each.id)
          if (new Set(ids).size < ids.length) wrong.push(`${situation.name}: ${ids.join(' ')}`)
        }
      })
    expect(wrong).to.deep.equal([])
  })

  it('is not shown where it is unavailable', async () => {
    const shown: string[] = []
    for (const situation of (await allSituations()).filter(({ name }) => name.endsWith(', unavailable'))) {
      const height = await show(situation, element => element.offsetHeight)
      if (height > 0) shown.push(`${situation.name}: ${height}px`)
    }
    expect(shown).to.deep.equal([])
  })

  it('touches nothing outside of its tag', async () => {
    const changed: string[] = []
    for (const situation of await allSituations())
      await show(situation, element => {
        if (element.hasChildNodes()) changed.push(`${situation.name}: its own light tree`)
        element.parentElement!.remove()
        if (page() !== untouched) changed.push(situation.name)
      })
    expect(changed).to.deep.equal([])
  })
})
