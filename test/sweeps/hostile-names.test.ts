import '@lmp-widgets/elements'
import { WIDGETS } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { fixturesOf } from '../support/fixtures.js'
import { answering, elementsBelow, place, textBelow, type AnyWidget } from './stage.js'

const HOSTILE = [
  '<img src=x onerror="window.hit = true"><script>window.hit = true</script>',
  '"><svg onload="window.hit = true"></svg><math><mtext></mtext></math>',
  '{{7*7}} ${7*7} <!-- --> ]]> </style></template>',
  '\u202Egpj.exe\u2066 \u2067شركة\u2069 2026',
  '\uD800 lone, \u0000 null, \u200B zero width',
  `Z${'\u0301'.repeat(1_000)}algo`,
  'n'.repeat(5_000),
  'long '.repeat(20_000),
  '👩‍👩‍👧‍👦'.repeat(500),
  'url(//evil.example/x) } * { position: fixed; z-index: 9999999',
  '"quoted" id/with?odd=signs&#',
  '',
  '__proto__',
  'constructor',
]

/** They would make a name, or the number beside it, read otherwise than it is written. */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/

/** A name without them. */
const asRead = (name: string) => name.replace(new RegExp(DIRECTION_CONTROLS, 'g'), '')

/** Words that stand on the screen as they come, the unknown ones of closed lists among them, and ids. */
const SHOWN = new Set(['name', 'city', 'state', 'label', 'status', 'type', 'id'])

/** What names may change: all that a user reads, and where a link leads. */
const SAID = new Set(['aria-label', 'data-header', 'href', 'title', 'value'])

/** An element without what is said in it: how it looks, and what it is called in the document, no name may change. */
const shape = (element: Element): string => {
  const attributes = [...element.attributes].filter(({ name }) => !SAID.has(name))
  return `${element.localName} ${attributes.map(({ name, value }) => `${name}=${value}`).join(' ')}`
}

/** Texts that hold a name and do not stand in an element that keeps its direction to itself. */
const loose = (elements: Element[], name: string): string[] =>
  elements
    .filter(each => !each.closest('bdi, option'))
    .flatMap(each => [...each.childNodes])
    .filter(node => node.nodeType === Node.TEXT_NODE && node.textContent!.includes(name))
    .map(node => `${node.parentElement!.localName}.${node.parentElement!.className}`)

/** Numbers whose digits do not stand one after the other, from the left. */
function turned(elements: Element[]): string[] {
  const wrong: string[] = []
  for (const node of elements.flatMap(each => [...each.childNodes])) {
    for (const { 0: digits, index } of (node.nodeType === Node.TEXT_NODE ? node.textContent! : '').matchAll(
      /\d[\d,.]+/g,
    )) {
      const range = document.createRange()
      const lefts = [...digits].map((_, i) => {
        range.setStart(node, index + i)
        range.setEnd(node, index + i + 1)
        return range.getBoundingClientRect()
      })
      const line = lefts
        .filter(({ top, width }) => width > 0 && top === lefts[0]!.top)
        .map(({ left }) => left)
      if (line.some((left, i) => i > 0 && left <= line[i - 1]!)) wrong.push(digits)
    }
  }
  return wrong
}

/** In characters; what is longer, the contract refuses. */
const LONGEST: Partial<Record<string, number>> = { status: 200, kind: 200, label: 1000 }

/** What says where to look, and is not shown. */
const ASIDE = new Set(['drillDown', 'threshold'])

/** The same data with every shown word replaced; without labels, words are shown in their place. */
function renamed(node: unknown, name: string, labels: boolean, key = ''): unknown {
  if (typeof node === 'string') return SHOWN.has(key) ? [...name].slice(0, LONGEST[key]).join('') : node
  if (typeof node !== 'object' || node === null || ASIDE.has(key)) return node
  if (Array.isArray(node)) return node.map(each => renamed(each, name, labels))
  const entries = Object.entries(node)
    .filter(([each]) => labels || each !== 'label')
    .map(([each, value]) => [each, renamed(value, name, labels, each)])
  return Object.fromEntries([
    ...entries,
    ...('kind' in node && 'value' in node ? [['kind', name.slice(0, 50)]] : []),
  ])
}

async function settled(element: AnyWidget, data: unknown): Promise<AnyWidget> {
  element.adapter = answering(element.localName.slice(4) as (typeof WIDGETS)[number], data)
  expect(await element.whenReady(), `${element.localName} ${JSON.stringify(data).slice(0, 400)}`).to.be.oneOf(
    ['ready', 'empty'],
  )
  return element
}

describe('names from the back end', function () {
  this.timeout(60_000)

  for (const widget of WIDGETS) {
    it(`are text in ${widget}`, async () => {
      const { ready } = await fixturesOf(widget)
      const element = place(widget)
      try {
        for (const labels of [true, false]) {
          await settled(element, renamed(ready, 'Acme', labels))
          const plain = elementsBelow(element).map(shape)
          const { scrollWidth, scrollHeight } = element.parentElement!
          for (const name of HOSTILE) {
            const about = `${name.slice(0, 40)}, ${labels ? 'as a label' : 'as a word'}`
            await settled(element, renamed(ready, name, labels))
            const now = elementsBelow(element)
            expect(now.map(shape), about).to.deep.equal(plain)
            expect(element.parentElement!.scrollWidth, `width: ${about}`).to.equal(scrollWidth)
            expect(element.parentElement!.scrollHeight, `height: ${about}`).to.be.below(5 * scrollHeight)
            expect(textBelow(element), about).not.to.match(DIRECTION_CONTROLS)
            expect(
              now.filter(each => each.hasAttribute('style')),
              about,
            ).to.deep.equal([])
            const begins = [...asRead(name)].slice(0, 40).join('')
            if (begins) expect(loose(now, begins), about).to.deep.equal([])
            expect(turned(now), about).to.deep.equal([])
          }
        }
        expect((window as { hit?: boolean }).hit).to.equal(undefined)
        expect(({} as { hit?: boolean }).hit).to.equal(undefined)
      } finally {
        element.parentElement?.remove()
      }
    })
  }

  for (const widget of ['new-partner-overview', 'chargeable-unit-decrease'] as const)
    it(`are in ${widget} to the last letter, however long`, async () => {
      const element = place(widget)
      try {
        const { ready } = await fixturesOf(widget)
        for (const name of HOSTILE) {
          await settled(element, renamed(ready, name, true))
          expect(textBelow(element), name.slice(0, 40)).to.contain(asRead(name))
        }
      } finally {
        element.parentElement?.remove()
      }
    })
})
