import { expect } from '@open-wc/testing'
import type { HrefFor } from '../base/screen-hrefs.js'
import '../customer-license-status/define.js'
import { fixtures as licenses } from '../customer-license-status/customer-license-status.fixtures.js'
import { backOf, examining, home, open, rows, said } from '../testing/doctors.js'
import { part } from '../testing/looks.js'
import { fixtures } from './doctor.fixtures.js'

describe('what a doctor says of lists', () => {
  examining()

  const functions: [what: string, hrefFor: HrefFor][] = [
    ['no URL', () => undefined],
    ['a URL that is refused', () => 'javascript:alert()'],
    [
      'nothing, since it throws',
      () => {
        throw new Error('The test says so.')
      },
    ],
  ]
  for (const [what, hrefFor] of functions)
    it(`is that hrefFor returns ${what}`, async () => {
      const doctor = await open(fixtures.right)
      home.querySelector('lmp-provider')!.hrefFor = hrefFor
      doctor.examine()
      const [finding] = said(doctor, 'the customers screen')
      expect(finding!.seen).to.equal('no number opens it: <lmp-enabled-customers>')
      expect(finding!.cure).to.equal('Let hrefFor return the URL of the customers screen.')
    })

  it('is nothing of a screen whose URL is refused: that has a finding of its own', async () => {
    const doctor = await open(fixtures.right)
    home.querySelector('lmp-active-partners')!.setAttribute('partners-href', 'javascript:alert()')
    await home.querySelector('lmp-active-partners')!.updateComplete
    expect(said(doctor, 'the partners screen')).to.deep.equal([])
    expect(said(doctor, '<lmp-active-partners>').map(({ code }) => code)).to.include('lmp-href')
  })

  it('is which element is to say where a screen is', async () => {
    const doctor = await open({
      ...fixtures.right,
      markup: fixtures.right.markup.replace('customers-href="/customers"', ''),
    })
    expect(said(doctor, 'the customers screen')[0]!.cure).to.equal(
      'Write customers-href="/customers" on <lmp-provider>, or set its hrefFor.',
    )
    await doctor.updateComplete
    expect(rows(doctor).map(row => row.at(-1))).to.deep.equal(['–none', 'customers: no URL', 'partners'])
  })

  it('is who opens them, once somebody has clicked', async () => {
    const doctor = await open(fixtures.right)
    expect(said(doctor, 'clicks on numbers')).to.deep.equal([])
    const stay = (event: Event) => event.preventDefault()
    home.addEventListener('click', stay)
    part(home.querySelector('lmp-enabled-customers')!, 'a').click()
    await Promise.resolve()
    expect(said(doctor, 'clicks on numbers').map(({ seen, state }) => [state, seen])).to.deep.equal([
      ['well', 'the browser opens customers: nobody cancels lmp-drill-down'],
    ])
  })

  it('is nothing of a screen that one number of several opens', async () => {
    const doctor = await open({
      markup: '<lmp-provider><lmp-customer-license-status></lmp-customer-license-status></lmp-provider>',
      answers: { 'customer-license-status': licenses.ready },
      toDo: [],
    })
    const provider = home.querySelector('lmp-provider')!
    provider.hrefFor = (_, params) => (params.get('license-status') === 'normal' ? '/customers' : undefined)
    await provider.updateComplete
    expect(said(doctor, 'the customers screen')).to.deep.equal([])
    await doctor.updateComplete
    expect(rows(doctor)[1]!.at(-1)).to.equal('customers')
  })

  it('is nothing of a number that this user may not open', async () => {
    const closed = { value: 12_482, drillDown: undefined }
    const answers = { 'enabled-customers': closed, 'active-partners': closed }
    const doctor = await open({ ...fixtures.right, answers })
    expect(rows(doctor).map(row => row.at(-1))).to.deep.equal(['–none', '–none', '–none'])
  })

  it('is found out without a trace: of a change each widget still asks once', async () => {
    let changeAll = () => {}
    const subscribe = (onChange: () => void) => ((changeAll = onChange), () => {})
    const adapter = Object.assign(backOf(fixtures.right), { subscribe })
    const doctor = await open(fixtures.right, adapter)
    doctor.examine()
    const asked: string[] = []
    const { load } = adapter
    adapter.load = request => {
      asked.push(request.widget)
      return load(request as never) as never
    }
    changeAll()
    await home.querySelector('lmp-active-partners')!.whenReady()
    expect(asked.toSorted()).to.deep.equal(['active-partners', 'enabled-customers'])
  })
})
