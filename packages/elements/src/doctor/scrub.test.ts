import { attention, diagnosed, well } from '@lmp-widgets/data-adapter/diagnosis'
import { expect } from '@open-wc/testing'
import { scrubbed } from './scrub.js'

describe('what a doctor leaves out of its report', () => {
  const told = (text: string, ...accounts: { id: string; name: string }[]) =>
    scrubbed(diagnosed('https://portal.example/', [well('it', text)]), accounts).findings[0]!.seen
  const northwind = { id: 'nwd', name: 'Northwind Distribution' }

  it('is the name and the id of an account, wherever and however they are written', () => {
    expect(told('Northwind Distribution and NORTHWIND DISTRIBUTION', northwind)).to.equal(
      '[account] and [account]',
    )
    expect(told('/Northwind%20Distribution/nwd', northwind)).to.equal('/[account]/[account]')
    expect(told('A+B (of C)', { id: 'x', name: 'A+B (of C)' })).to.equal('[account]')
  })

  it('is a short word only where it stands alone, and a longer one also within another', () => {
    expect(told('nwd, but not shownwdown', northwind)).to.equal('[account], but not shownwdown')
    expect(told('acmehosting', { id: 'acme', name: 'ACME Inc.' })).to.equal('[account]hosting')
  })

  it('is nothing of an account without a name', () => {
    expect(told('is well: yes', { id: '', name: '' })).to.equal('is well: yes')
  })

  it('is what a query, a login and a key in a path say', () => {
    expect(told('https://user:secret@portal.example/api?token=secret')).to.equal(
      'https://portal.example/api?…',
    )
    expect(told('/accounts/48213/reports and /k/0b1f7a66c2d84e6fa1b2')).to.equal(
      '/accounts/…/reports and /k/…',
    )
    expect(told('/api/v2/enabled-customers/2026')).to.equal('/api/v2/enabled-customers/…')
  })

  it('is left out of every part of it', () => {
    const secret = '/accounts/48213/Northwind%20Distribution'
    const finding = attention(`questions to ${secret}`, secret, `Look at ${secret}.`)
    const report = scrubbed(diagnosed(`https://portal.example${secret}`, [finding]), [northwind])
    expect(report.url).to.equal('https://portal.example/accounts/…/[account]')
    expect(JSON.stringify(report)).not.to.match(/48213|Northwind/)
  })
})
