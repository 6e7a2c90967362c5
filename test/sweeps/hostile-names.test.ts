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
  '__proto__',
  'constructor',
]

/** Words that stand on the screen as they come. */
const SHOWN = new Set(['name', 'city', 'state', 'label'])

/** The same data with every shown word replaced. */
function renamed(data: unknown, name: string): unknown {
  return JSON.parse(
    JSON.stringify(data, (key, value: unknown) =>
      SHOWN.has(key) && typeof value === 'string' ? name : value,
    ),
  )
}

async function settled(element: AnyWidget, data: unknown): Promise<AnyWidget> {
  element.adapter = answering(element.localName.slice(4) as (typeof WIDGETS)[number], data)
  expect(await element.whenReady(), element.localName).to.be.oneOf(['ready', 'empty'])
  return element
}

describe('names from the back end', function () {
  this.timeout(60_000)

  for (const widget of WIDGETS) {
    it(`are text in ${widget}`, async () => {
      const { ready } = await fixturesOf(widget)
      const element = place(widget)
      try {
        await settled(element, renamed(ready, 'Acme'))
        const plain = elementsBelow(element).map(each => each.localName)
        const width = element.parentElement!.scrollWidth
        for (const name of HOSTILE) {
          await settled(element, renamed(ready, name))
          const now = elementsBelow(element).map(each => each.localName)
          expect(now, name.slice(0, 40)).to.deep.equal(plain)
          expect(element.parentElement!.scrollWidth, `width with ${name.slice(0, 40)}`).to.equal(width)
        }
        expect((window as { hit?: boolean }).hit).to.equal(undefined)
        expect(({} as { hit?: boolean }).hit).to.equal(undefined)
      } finally {
        element.parentElement?.remove()
      }
    })
  }

  it('are shown whole', async () => {
    const element = place('new-partner-overview')
    try {
      const { ready } = await fixturesOf('new-partner-overview')
      await settled(element, renamed(ready, HOSTILE[0]!))
      expect(textBelow(element)).to.contain(HOSTILE[0])
    } finally {
      element.parentElement?.remove()
    }
  })
})
