import { expect } from '@open-wc/testing'
import { backOf, examining, home, open, rows, said } from '../testing/doctors.js'
import { Doctor } from './define.js'
import { fixtures } from './doctor.fixtures.js'

describe('a doctor on a wrong page', () => {
  examining()

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
