import { expect } from '@open-wc/testing'
import '../active-partners/define.js'
import '../dashboard/define.js'
import '../enabled-customers/define.js'
import '../new-partner-acquisition/define.js'
import '../provider/define.js'
import { holdTimers } from '../testing/hold-timers.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { listen, wrongPage, type Said } from '../testing/wrong-page.js'
import { GRACE } from './source.js'
import { WRONG_USAGES } from './wrong-usages.fixtures.js'

describe('while a host is developed, it is told once, with the cure,', () => {
  const timers = holdTimers(GRACE)
  let said: Said

  before(() => import('./development.js'))
  after(() => timers.release())
  beforeEach(() => (said = listen()))
  afterEach(() => {
    said.release()
    document.querySelector('main')?.remove()
  })

  it('of forty usages at least, by codes that the documentation has', async () => {
    expect(WRONG_USAGES.length).to.be.at.least(40)
    const documentation = await (await fetch('/docs/developing.md')).text()
    for (const { code } of WRONG_USAGES) expect(documentation).to.contain(`| \`${code}\``)
  })

  it('but not of a tag that is defined in time', async () => {
    await wrongPage({
      ...{ usage: 'a tag that is defined late', code: 'lmp-tag', cure: '' },
      markup: '<lmp-inactive-new-partners></lmp-inactive-new-partners>',
    })
    await import('../inactive-new-partners/define.js')
    timers.pass()
    expect(said.texts).to.deep.equal([])
  })

  it('nor of a property that is text in the page of a server until its framework sets it, as in SvelteKit', async () => {
    const [element] = await wrongPage({
      ...{ usage: 'an adapter that comes late', code: 'lmp-property', cure: '', bare: true },
      markup: '<lmp-enabled-customers adapter="[object Object]"></lmp-enabled-customers>',
    })
    Object.assign(element!, { adapter: new ManualAdapter() })
    timers.pass()
    expect(said.texts).to.deep.equal([])
  })

  it('nor of a template in an element: a router leaves the shadow root of a server as one', async () => {
    const root = '<template shadowrootmode="open"><p>12</p></template>'
    const [element] = await wrongPage({
      ...{ usage: 'a template', code: 'lmp-child', cure: '' },
      markup: `<lmp-enabled-customers>${root}</lmp-enabled-customers><lmp-dashboard>${root}</lmp-dashboard>`,
    })
    expect(element!.querySelector('template')).not.to.equal(null)
    expect(said.texts.filter(text => text.includes('lmp-child'))).to.deep.equal([])
  })

  it('nor of a binding of Alpine, which stays beside what it has made, and alone where the value is none', async () => {
    const markup =
      '<lmp-dashboard src="/api" :src="api" :poll="seconds" x-bind:announce="spoken"></lmp-dashboard>'
    const [element] = await wrongPage({
      ...{ usage: 'a binding', code: 'lmp-attribute', cure: '', bare: true },
      markup,
      // What Alpine keeps of each.
      script: element => (element['_x_bindings'] = { src: '/api', poll: undefined, announce: false }),
    })
    timers.pass()
    expect(element!.hasAttribute(':poll')).to.equal(true)
    expect(said.texts).to.deep.equal([])
  })

  it('nor of one that is defined, in a DOM that knows no `:defined`, such as happy-dom', async () => {
    const find = document.querySelectorAll.bind(document)
    document.querySelectorAll = (selectors: string) => find(selectors.replace(':not(:defined)', '*'))
    await wrongPage({
      ...{ usage: 'a tag that is defined', code: 'lmp-tag', cure: '' },
      markup: '<lmp-provider></lmp-provider>',
    })
    timers.pass()
    Reflect.deleteProperty(document, 'querySelectorAll')
    expect(said.texts).to.deep.equal([])
  })

  for (const wrong of WRONG_USAGES) {
    it(`of ${wrong.usage}: ${wrong.code}`, async () => {
      const [element] = await wrongPage(wrong)
      timers.pass()
      expect(said.texts).to.have.lengthOf(1)
      expect(said.texts[0]).to.match(new RegExp(`^\\[${wrong.code}\\] `))
      expect(said.texts[0]).to.contain(wrong.cure).and.to.contain(element!.localName)
    })
  }
})
