import { expect } from '@open-wc/testing'
import '../active-partners/define.js'
import '../dashboard/define.js'
import '../enabled-customers/define.js'
import '../new-partner-acquisition/define.js'
import '../provider/define.js'
import { Provider } from '../provider/provider.js'
import { textOf } from '../testing/looks.js'
import { listen, wrongPage, type Said } from '../testing/wrong-page.js'
import { WRONG_USAGES } from './wrong-usages.fixtures.js'

/** What is drawn although something is wrong: a heading at least, and no number that nobody has said. */
function looksCalm(element: HTMLElement): boolean {
  if (!element.matches(':defined')) return !element.shadowRoot
  const bare = element instanceof Provider && element.localName === 'lmp-provider'
  return bare || (/[A-Z][a-z]+/.test(textOf(element)) && !/NaN|undefined|\[object/.test(textOf(element)))
}

describe('in production a page is calm and says nothing about', () => {
  let said: Said

  beforeEach(() => (said = listen()))
  afterEach(() => {
    said.release()
    document.querySelector('main')?.remove()
  })

  for (const wrong of WRONG_USAGES) {
    it(wrong.usage, async () => {
      const elements = await wrongPage(wrong)
      expect(said.texts).to.deep.equal([])
      for (const element of elements) expect(looksCalm(element), textOf(element)).to.equal(true)
    })
  }
})
