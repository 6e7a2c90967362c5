import { expect } from '@open-wc/testing'
import { backOf, examining, home, open, rows, settled } from '../testing/doctors.js'
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
})
