import { AdapterError, type DashboardAdapter, type Widget } from '@lmp-widgets/data-adapter'
import { expect, waitUntil } from '@open-wc/testing'
import '../active-partners/define.js'
import '../dashboard/define.js'
import { WRONG_USAGES } from '../development/wrong-usages.fixtures.js'
import '../enabled-customers/define.js'
import '../new-partner-acquisition/define.js'
import '../provider/define.js'
import { part, textOf } from '../testing/looks.js'
import { ASKED_AT, ManualAdapter } from '../testing/manual-adapter.js'
import { translatePage } from '../testing/translate-page.js'
import { wrongPage } from '../testing/wrong-page.js'
import { copyFindings } from './copies.js'
import { Doctor } from './define.js'
import { fixtures, type DoctorPage } from './doctor.fixtures.js'
import { requestFindings } from './requests.js'

/** A back end that has what a page's fixture says. */
function backOf({ answers, failing = {} }: DoctorPage): ManualAdapter & { failing: DoctorPage['failing'] } {
  const adapter = Object.assign(new ManualAdapter(), {
    failing,
    source: 'https://user:secret@portal.example/api?token=secret',
  })
  adapter.granted = { widgets: Object.keys(answers), screens: ['customers', 'partners'] }
  adapter.load = async ({ widget }: { widget: Widget }) => {
    const code = adapter.failing[widget]
    if (code) throw new AdapterError(code, 'The test says so.')
    return structuredClone({ widget, state: 'ready', asOf: ASKED_AT, data: answers[widget] }) as never
  }
  return adapter
}

let home: HTMLElement

beforeEach(() => {
  home = document.createElement('main')
  document.body.append(home)
})
afterEach(() => home.remove())

/** Puts a page together, with its doctor, and resolves once all is drawn. */
async function open(page: DoctorPage, adapter: DashboardAdapter = backOf(page)): Promise<Doctor> {
  const { body } = new DOMParser().parseFromString(page.markup, 'text/html')
  const doctor = new Doctor()
  home.append(...body.childNodes, doctor)
  const provider = home.querySelector('lmp-provider')
  if (provider) provider.adapter = adapter
  await settled()
  doctor.examine()
  await doctor.updateComplete
  return doctor
}

const settled = async () => {
  for (const widget of home.querySelectorAll<HTMLElementTagNameMap['lmp-enabled-customers']>(':defined'))
    if ('whenReady' in widget) await widget.whenReady()
}

const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim()
const toDo = (doctor: Doctor) => [...doctor.shadowRoot!.querySelectorAll('li')].map(words)
const rows = (doctor: Doctor) =>
  [...doctor.shadowRoot!.querySelectorAll('tbody tr')].map(row => [...row.children].map(words))
const said = (doctor: Doctor, of: string) => doctor.examine().findings.filter(finding => finding.of === of)

describe('a doctor of several elements with the same fault', () => {
  it('says it once, in a sentence that is right for each', async () => {
    const tags = ['lmp-enabled-customers', 'lmp-active-partners']
    const wrong = tags.map(tag => `<${tag} poll="often"></${tag}>`).join('')
    const doctor = await open({ ...fixtures.right, markup: `<lmp-provider>${wrong}</lmp-provider>` })
    const [said] = toDo(doctor).filter(each => each.includes('poll'))
    expect(said).to.contain('<lmp-enabled-customers>, <lmp-active-partners>: each has poll="often"')
  })
})

describe('a doctor on a page in no known language', () => {
  it('names the tag to mend, not only the elements in it', async () => {
    const markup = fixtures.right.markup.replace('<lmp-provider', '<lmp-provider lang="english"')
    const doctor = await open({ ...fixtures.right, markup })
    const tile = doctor
      .examine()
      .findings.find(({ code, of }) => code === 'lmp-language' && of.includes('customers'))
    expect(tile!.seen).to.contain('<lmp-provider> has lang="english"')
  })
})

describe('a doctor on a right page', () => {
  it('has nothing to do, and says who serves each element, how it stands and what it opens', async () => {
    const doctor = await open(fixtures.right)
    expect(toDo(doctor).filter(text => !/was counted/.test(text))).to.deep.equal([])
    const [provider, customers, partners] = rows(doctor)
    const age = /^\d+ (second|minute|hour|day)s? ago$/
    expect(provider!.slice(0, 3)).to.deep.equal([
      '<lmp-provider>',
      'ready',
      'its own adapter, https://portal.example/api',
    ])
    expect(customers!.slice(0, 3)).to.deep.equal([
      '<lmp-enabled-customers>',
      'ready',
      '<lmp-provider>, https://portal.example/api',
    ])
    expect(customers![3]).to.match(age)
    expect([customers![5], partners![5]]).to.deep.equal(['customers', 'partners'])
  })

  it('says which contract the back end speaks, and of which version the elements are', async () => {
    const doctor = await open(fixtures.right)
    expect(said(doctor, 'the contract')[0]!.seen).to.equal('1.0; this package speaks 1.0')
    expect(said(doctor, 'the elements')[0]!.seen).to.match(/^\d+\.\d+\.\d+$/)
  })

  it('is calm where there is nothing of ours', async () => {
    const doctor = await open(fixtures.empty)
    expect(textOf(doctor)).to.contain('Nothing: all is well.').and.to.contain('There is none on this page.')
  })
})

describe('a doctor on a wrong page', () => {
  it('says first what to do, the worst at the top, one thing each', async () => {
    const doctor = await open(fixtures.wrong)
    const { toDo: expected } = fixtures.wrong
    const items = toDo(doctor).filter(text => !/was counted/.test(text))
    expect(items.length).to.equal(expected.length)
    for (const [i, parts] of expected.entries()) for (const each of parts) expect(items[i]).to.contain(each)
    expect(words(part(doctor, '.sum'))).to.match(/^2 ill, \d to look at, \d+ well$/)
  })

  it('knows whatever the warnings of development know', async () => {
    const doctor = await open(fixtures.empty)
    const missed: string[] = []
    for (const wrong of WRONG_USAGES) {
      await wrongPage(wrong)
      const { findings } = doctor.examine()
      if (!findings.some(({ code, cure }) => code === wrong.code && cure!.includes(wrong.cure)))
        missed.push(wrong.usage)
      document.querySelector('body > main:last-child')!.remove()
    }
    expect(missed).to.deep.equal([])
  })

  it('links a code to its page, where it is told where these are', async () => {
    const doctor = await open(fixtures.wrong)
    expect(doctor.shadowRoot!.querySelector('a')).to.equal(null)
    doctor.setAttribute('errors-href', '/contract/errors')
    await doctor.updateComplete
    const links = [...doctor.shadowRoot!.querySelectorAll('a')].map(link => link.getAttribute('href'))
    expect(links).to.deep.equal(['/contract/errors/timeout', '/contract/errors/timeout'])
  })

  it('looks into closed shadow roots, for the elements that its own copy of the package has drawn', async () => {
    const doctor = await open(fixtures.right)
    const inner = document.createElement('lmp-enabled-customers')
    inner.adapter = backOf(fixtures.right)
    const card = home.appendChild(document.createElement('div'))
    card.attachShadow({ mode: 'closed' }).append(inner)
    await inner.whenReady()
    doctor.examine()
    await doctor.updateComplete
    const [name, state, , , , opens] = rows(doctor).at(-1)!
    expect([name, state]).to.deep.equal(['<lmp-enabled-customers> 2', 'ready'])
    expect(opens).to.equal('customers: no URL')
    expect(said(doctor, 'the customers screen')[0]!.seen).to.contain('<lmp-enabled-customers>')
    card.remove()
    doctor.examine()
    await doctor.updateComplete
    expect(rows(doctor).length).to.equal(3)
  })

  it('looks into open shadow roots, and into a dashboard', async () => {
    const adapter = backOf(fixtures.right)
    const inner = document.createElement('lmp-enabled-customers')
    inner.adapter = adapter
    home.attachShadow({ mode: 'open' }).append(inner)
    const dashboard = document.createElement('lmp-dashboard')
    dashboard.adapter = adapter
    home.shadowRoot!.append(dashboard)
    await dashboard.whenReady()
    const doctor = new Doctor()
    home.shadowRoot!.append(doctor)
    await doctor.updateComplete
    expect(rows(doctor).map(([name]) => name)).to.deep.equal([
      '<lmp-enabled-customers>',
      '<lmp-dashboard>',
      '<lmp-enabled-customers> 2',
      '<lmp-active-partners>',
    ])
    expect(said(doctor, 'the customers screen')[0]!.cure).to.match(/customers-href="\/customers" on <lmp-/)
  })
})

describe('a doctor that stays', () => {
  it('sees by itself what fails later, and what was mended', async () => {
    const adapter = backOf(fixtures.right)
    const doctor = await open(fixtures.right, adapter)
    const widget = home.querySelector('lmp-active-partners')!
    adapter.failing = { 'active-partners': 'server' }
    await widget.refresh()
    const lastError = () => rows(doctor)[2]![4]
    await waitUntil(() => lastError() === 'server')
    expect(rows(doctor)[2]![1]).to.equal('stale')
    adapter.failing = {}
    await widget.refresh()
    await waitUntil(() => lastError() === 'server (over)')
    expect(rows(doctor)[2]![1]).to.equal('ready')
  })

  it('sees it too on a page that the browser has translated', async () => {
    const adapter = backOf(fixtures.right)
    const doctor = await open(fixtures.right, adapter)
    translatePage(home)
    adapter.failing = { 'active-partners': 'server' }
    await home.querySelector('lmp-active-partners')!.refresh()
    await waitUntil(() => rows(doctor)[2]?.[1] === 'stale', 'the row of the widget says so')
    expect(words(part(doctor, '.sum'))).to.match(/^0 ill, [1-9]\d* to look at/)
  })

  it('tells what the page opens itself from what it leaves to the browser', async () => {
    const doctor = await open(fixtures.right)
    const click = (tag: string) => part(home.querySelector(tag)!, 'a').click()
    const handle = (event: Event) => event.preventDefault()
    addEventListener('lmp-drill-down', handle)
    click('lmp-enabled-customers')
    removeEventListener('lmp-drill-down', handle)
    await Promise.resolve()
    expect(said(doctor, 'clicks on numbers')[0]!.seen).to.equal('the page opens customers itself')
    const stay = (event: Event) => event.preventDefault()
    home.addEventListener('click', stay)
    click('lmp-active-partners')
    await Promise.resolve()
    const [finding] = said(doctor, 'clicks on numbers')
    expect(finding!.seen).to.equal('the page opens customers itself, and leaves partners to the browser')
    expect(finding!.state).to.equal('attention')
  })

  it('says what a policy has refused, and never the text of it', async () => {
    const doctor = await open(fixtures.right)
    const refuse = (effectiveDirective: string, blockedURI: string, sample = '') =>
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          ...{ effectiveDirective, violatedDirective: effectiveDirective, blockedURI, sample, bubbles: true },
          ...{ documentURI: 'about:blank', originalPolicy: '', disposition: 'enforce', statusCode: 200 },
        }),
      )
    refuse('connect-src', 'https://portal.example/api/manifest?account=northwind')
    refuse('trusted-types', 'trusted-types-policy', 'lit-html')
    refuse('style-src-attr', 'inline', 'color: secret')
    const findings = said(doctor, 'the policy of the page')
    expect(findings.map(({ state }) => state)).to.deep.equal(['ill', 'ill', 'attention'])
    expect(findings[0]!.cure).to.contain('Add https://portal.example to connect-src')
    expect(findings[1]!.cure).to.contain("'allow-duplicates'")
    expect(JSON.stringify(findings)).not.to.match(/northwind|secret/)
  })

  it('says how old the token of a connection is, and shows nothing of it', async () => {
    const since = Date.now() - 240_000
    const vitals = () => ({ version: '0.0.9', token: { since, ends: since + 3_600_000 } })
    const doctor = await open(fixtures.right, Object.assign(backOf(fixtures.right), { vitals }))
    expect(said(doctor, 'the token')[0]!.seen).to.equal(
      'is held for 4 minutes, ends in 56 minutes, and is renewed before',
    )
    expect(said(doctor, 'the adapter')[0]!.cure).to.equal('Install both packages in one version.')
  })

  it('leaves nothing behind when it goes', async () => {
    const doctor = await open(fixtures.right)
    let looks = 0
    doctor.examine = () => (looks++, undefined as never)
    doctor.remove()
    await home.querySelector('lmp-active-partners')!.refresh()
    home.append(document.createElement('p'))
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    expect(looks).to.equal(0)
  })
})

describe('what a doctor says of requests', () => {
  const at = (startTime: number, path: string) => ({ startTime, name: `https://portal.example/api/${path}` })
  const seen = (...timed: ReturnType<typeof at>[]) => requestFindings(timed).map(finding => finding.seen)

  it('is how many questions were asked, and how many of them at once', () => {
    const batch = at(0, 'widgets?widget=active-partners&widget=new-partner-acquisition%3Fperiod%3D2026')
    expect(seen(batch, at(60_000, 'widgets/active-partners'), at(0, 'manifest'))).to.deep.equal([
      '3 questions in 2 requests, 1 of them for several widgets',
    ])
  })

  it('is that widgets which could have asked together did not', () => {
    const alone = ['active-partners', 'enabled-customers', 'new-partner-overview']
    const findings = requestFindings(alone.map((widget, i) => at(i, `widgets/${widget}`)))
    expect(findings.at(-1)!.cure).to.contain('one <lmp-provider>')
    expect(requestFindings(alone.map((widget, i) => at(i * 1000, `widgets/${widget}`)))).to.have.lengthOf(1)
  })

  it('is that the same was asked again and again', () => {
    const again = Array.from({ length: 6 }, (_, i) => at(i * 100, 'widgets/active-partners'))
    expect(requestFindings(again).at(-1)!.seen).to.contain('asked 6 times within 3 seconds')
  })

  it('is nothing of what is no question of ours', () => {
    expect(seen(at(0, 'widgets/gadget'), at(0, 'widgets?color=red'), at(0, 'customers'))).to.deep.equal([])
  })
})

describe('what a doctor says of copies', () => {
  it('is that there are two of lit, or two of our package', () => {
    const lit = copyFindings([], { litHtmlVersions: ['3.3.3', '3.2.0'], litElementVersions: ['4.2.0'] })
    expect(lit.at(-1)!.seen).to.equal('2 copies: 3.3.3 and 3.2.0')
    class Other extends HTMLElement {
      static version = '0.0.9'
      expire() {}
    }
    customElements.define('other-copy', Other)
    const [ours] = copyFindings(
      [document.createElement('lmp-active-partners'), document.createElement('other-copy')],
      {},
    )
    expect([ours!.state, ours!.seen]).to.deep.equal([
      'attention',
      'several copies of @lmp-widgets/elements: 0.1.0 and 0.0.9',
    ])
  })
})

describe('the head of a doctor', () => {
  it('has its buttons in one column where they are not in one row', async () => {
    const doctor = await open(fixtures.right)
    doctor.style.cssText = 'display: block; inline-size: 240px'
    const buttons = [...doctor.shadowRoot!.querySelectorAll('button')].map(each =>
      each.getBoundingClientRect(),
    )
    expect(buttons[0]!.bottom).to.be.lessThan(buttons[1]!.top)
    expect(buttons[0]!.left).to.equal(buttons[1]!.left)
  })
})

describe('the report of a doctor', () => {
  it('has the form of the command, and nothing that tells whose page it is', async () => {
    const page = {
      ...fixtures.right,
      markup: fixtures.right.markup.replace('/partners', '/Northwind%20Distribution/northwind?token=secret'),
    }
    const doctor = await open(page)
    home.querySelector('lmp-active-partners')!.setAttribute('partners-href', 'javascript:northwind')
    const report = doctor.examine()
    expect(Object.keys(report)).to.deep.equal(['version', 'url', 'outcome', 'findings'])
    expect(report.url).to.equal(location.origin + location.pathname)
    expect(JSON.stringify(report)).not.to.match(/northwind|secret|12482/i)
    expect(JSON.stringify(report)).to.contain('javascript:[account]')
  })

  it('is copied, and where that is refused it can be downloaded', async () => {
    const doctor = await open(fixtures.wrong)
    const written: string[] = []
    const clipboard = { writeText: async (text: string) => void written.push(text) }
    const button = (name: string) =>
      [...doctor.shadowRoot!.querySelectorAll('button')].find(each => words(each) === name)!
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
    button('Copy report').click()
    await waitUntil(() => words(part(doctor, '.done')) === 'Copied')
    expect(JSON.parse(written[0]!).outcome).to.equal('ill')
    clipboard.writeText = () => Promise.reject(new Error('not allowed'))
    button('Copy report').click()
    await waitUntil(() => words(part(doctor, '.done')).includes('download'))
    delete (navigator as { clipboard?: unknown }).clipboard
    const { click } = HTMLAnchorElement.prototype
    let saved: Promise<Response> | undefined
    HTMLAnchorElement.prototype.click = function () {
      saved = fetch(this.href)
    }
    button('Download report').click()
    HTMLAnchorElement.prototype.click = click
    expect((await (await saved!).json()).version).to.equal('1.0')
  })
})
