import { expect } from '@open-wc/testing'
import { until } from '../testing/until.js'
import { backOf, examining, home, open, rows, said, toDo, words } from '../testing/doctors.js'
import { holdTimers } from '../testing/hold-timers.js'
import { part } from '../testing/looks.js'
import { translatePage } from '../testing/translate-page.js'
import { fixtures, type DoctorPage } from './doctor.fixtures.js'

describe('a doctor that stays', () => {
  examining()

  it('sees by itself what fails later, and what was mended', async () => {
    const adapter = backOf(fixtures.right)
    const doctor = await open(fixtures.right, adapter)
    const widget = home.querySelector('lmp-active-partners')!
    adapter.failing = { 'active-partners': 'server' }
    await widget.refresh()
    const lastError = () => rows(doctor)[2]![4]
    await until(() => lastError() === 'server')
    expect(rows(doctor)[2]![1]).to.equal('stale')
    adapter.failing = {}
    await widget.refresh()
    await until(() => lastError() === 'server (over)')
    expect(rows(doctor)[2]![1]).to.equal('ready')
  })

  it('sees it too on a page that the browser has translated', async () => {
    const adapter = backOf(fixtures.right)
    const doctor = await open(fixtures.right, adapter)
    translatePage(home)
    adapter.failing = { 'active-partners': 'server' }
    await home.querySelector('lmp-active-partners')!.refresh()
    await until(() => rows(doctor)[2]?.[1] === 'stale', 'the row of the widget says so')
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

  it('sees by itself that a tag was mended', async () => {
    const timers = holdTimers(100)
    const doctor = await open(fixtures.wrong)
    const isToDo = () => toDo(doctor).some(each => each.includes('poll="often"'))
    const later = async () => {
      await Promise.resolve()
      timers.pass()
      await doctor.updateComplete
    }
    await later()
    expect(isToDo()).to.equal(true)
    home.querySelector('lmp-enabled-customers')!.removeAttribute('poll')
    await later()
    timers.release()
    expect(isToDo()).to.equal(false)
  })

  it('sees what the page keeps from all others', async () => {
    const adapter = backOf(fixtures.right)
    const doctor = await open(fixtures.right, adapter)
    home.addEventListener('lmp-error', event => event.stopPropagation())
    adapter.failing = { 'active-partners': 'server' }
    await home.querySelector('lmp-active-partners')!.refresh()
    doctor.examine()
    await doctor.updateComplete
    expect(rows(doctor)[2]![4]).to.equal('server')
  })

  it('counts the questions that were asked before it came, each once, also where it is moved', async () => {
    const ask = (widget: string) => fetch(`/asked-before/widgets/${widget}`)
    await Promise.all(['active-partners', 'enabled-customers'].map(ask))
    const doctor = await open(fixtures.right)
    const seen = () => said(doctor, `questions to ${location.origin}/asked-before`)[0]?.seen
    await until(() => seen()?.startsWith('2 questions in 2 requests'))
    document.body.prepend(doctor)
    await ask('enabled-service-plans')
    await until(() => seen()?.startsWith('3 questions in 3 requests'))
    doctor.remove()
  })

  it('leaves nothing behind when it goes', async () => {
    const timers = holdTimers(100)
    const adapter = backOf(fixtures.right)
    const doctor = await open(fixtures.right, adapter)
    let looks = 0
    doctor.examine = () => (looks++, undefined as never)
    const change = (failing: DoctorPage['failing']) => {
      adapter.failing = failing
      return home.querySelector('lmp-active-partners')!.refresh()
    }
    await change({ 'active-partners': 'server' })
    doctor.remove()
    await change({})
    home.append(document.createElement('p'))
    await Promise.resolve()
    timers.pass()
    timers.release()
    expect(looks).to.equal(0)
  })
})
