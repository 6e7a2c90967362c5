import { expect } from '@open-wc/testing'
import { until } from '../testing/until.js'
import { examining, home, open, words } from '../testing/doctors.js'
import { part } from '../testing/looks.js'
import { fixtures } from './doctor.fixtures.js'

describe('the report of a doctor', () => {
  examining()

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
    await until(() => words(part(doctor, '.done')) === 'Copied')
    expect(JSON.parse(written[0]!).outcome).to.equal('ill')
    clipboard.writeText = () => Promise.reject(new Error('not allowed'))
    button('Copy report').click()
    await until(() => words(part(doctor, '.done')).includes('download'))
    delete (navigator as { clipboard?: unknown }).clipboard
    const { click } = HTMLAnchorElement.prototype
    let saved: Promise<Response> | undefined
    HTMLAnchorElement.prototype.click = function () {
      saved = fetch(this.href)
    }
    button('Download report').click()
    HTMLAnchorElement.prototype.click = click
    await until(() => words(part(doctor, '.done')) === 'Downloaded')
    expect((await (await saved!).json()).version).to.equal('1.0')
  })
})
