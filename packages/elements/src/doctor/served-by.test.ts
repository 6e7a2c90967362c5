import { expect } from '@open-wc/testing'
import { backOf, examining, home, open, rows, said, settled } from '../testing/doctors.js'
import { Doctor } from './define.js'
import { fixtures } from './doctor.fixtures.js'

describe('a doctor on a wrong page', () => {
  examining()

  it('takes no provider further out for the one in a closed shadow root', async () => {
    const doctor = await open(fixtures.right)
    const outer = home.querySelector('lmp-provider')!
    const inner = Object.assign(document.createElement('lmp-provider'), { adapter: backOf(fixtures.right) })
    inner.append(document.createElement('slot'))
    const component = outer.appendChild(document.createElement('section'))
    component.attachShadow({ mode: 'closed' }).append(inner)
    component.append(...outer.querySelectorAll('lmp-enabled-customers'))
    await settled()
    doctor.examine()
    await doctor.updateComplete
    const [, partners, customers] = rows(doctor)
    expect(partners![2]).to.equal('<lmp-provider>, https://portal.example/api')
    expect(customers![2]).to.equal('a provider that cannot be seen, https://portal.example/api')
  })

  it('says whose a number is that no back end has counted, and of a provider where it asks', async () => {
    const doctor = await open(fixtures.empty)
    const asking = Object.assign(document.createElement('lmp-provider'), { src: '/api', timeZone: 'UTC' })
    const given = Object.assign(document.createElement('lmp-active-partners'), { data: { value: 318 } })
    home.append(asking, given)
    await settled()
    doctor.examine()
    await doctor.updateComplete
    const [provider, partners] = rows(doctor)
    expect(provider![2]).to.equal(`its own src, ${location.origin}/api`)
    expect(partners!.slice(1, 4)).to.deep.equal(['ready', "the page's own data", '–none'])
  })

  it('knows why a number is not there, also where it comes later than the failure', async () => {
    const adapter = backOf({
      ...fixtures.right,
      failing: { 'active-partners': 'timeout', 'enabled-customers': 'forbidden' },
    })
    const early = await open(fixtures.right, adapter)
    early.remove()
    const doctor = new Doctor()
    home.append(doctor)
    await doctor.updateComplete
    const codes = ['<lmp-enabled-customers>', '<lmp-active-partners>'].map(of => said(doctor, of)[0]!.code)
    expect(codes).to.deep.equal(['forbidden', 'timeout'])
  })
})
