import type { AdapterErrorCode } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import '../active-partners/define.js'
import { backOf, examining, open, rows, said as saidBy } from '../testing/doctors.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { until } from '../testing/until.js'
import { fixtures } from './doctor.fixtures.js'
import { elementFindings } from './element-findings.js'
import type { Stand } from './standing.js'

describe('what a doctor says of an element', () => {
  const NOW = Date.parse('2026-11-24T14:45:00Z')
  const counted = Date.parse('2026-11-24T14:41:00Z')

  /** Of a widget that stands so; its attributes are in order. */
  function said(stand: Stand, adapter: ManualAdapter | undefined = new ManualAdapter()) {
    const widget = Object.assign(document.createElement('lmp-active-partners'), { adapter })
    return elementFindings('it', widget, stand, NOW).filter(({ code }) => code === stand.code)
  }

  const codes: [AdapterErrorCode, cure: RegExp][] = [
    ['unauthenticated', /session-expired/],
    ['forbidden', /rights of this user's role/],
    ['not-found', /base URL is wrong/],
    ['conflict', /Ask again/],
    ['invalid-request', /attribute/],
    ['invalid-answer', /Run verify/],
    ['timeout', /takes the back end so long/],
    ['network', /offline, CORS, or connect-src/],
    ['rate-limited', /make poll longer/],
    ['server', /log of the back end/],
  ]
  for (const [code, cure] of codes)
    it(`is what to do about ${code}, for a number that is not there as for an old one`, () => {
      for (const state of [code === 'forbidden' ? 'denied' : 'error', 'stale'])
        expect(said({ state, code, counted })[0]!.cure).to.match(cure)
    })

  it('is how to find out why, where nobody has seen it fail', () => {
    expect(said({ state: 'stale', counted })[0]!.cure).to.contain('Press "Try again"')
  })

  it('is ill without a number, and to be looked at with an old one or none for this user', () => {
    const of = (state: string) =>
      said({ state, code: 'server', counted }).map(each => [each.state, each.seen])
    expect(of('error')).to.deep.equal([['ill', 'shows an error instead of its number']])
    expect(of('denied')).to.deep.equal([['attention', 'is not for this user']])
    expect(of('stale')).to.deep.equal([
      ['attention', 'shows a number of 4 minutes ago: asking again has failed'],
    ])
  })

  it('is how it stands, where that is well', () => {
    const seen = (stand: Stand) => said(stand).map(each => [each.state, each.seen])
    expect(seen({ state: 'unavailable' })).to.deep.equal([
      ['well', 'is not there for this account, and takes no room'],
    ])
    expect(seen({ state: 'loading' })).to.deep.equal([['well', 'waits for its answer']])
    expect(seen({ state: 'ready' })).to.deep.equal([['well', "shows the page's own data"]])
    expect(seen({ state: 'ready', counted })).to.deep.equal([['well', 'answers, counted 4 minutes ago']])
  })
})

describe('what a doctor says of a provider', () => {
  examining()

  const failures = (doctor: Awaited<ReturnType<typeof open>>) =>
    saidBy(doctor, '<lmp-provider>').map(({ code, cure, seen, state }) => ({ code, cure, seen, state }))
  const cure = 'Open <base URL>/manifest in the browser: most likely the base URL is wrong.'

  it('is that nobody knows who looks, where it has no manifest', async () => {
    const doctor = await open(fixtures.right, Object.assign(backOf(fixtures.right), { granted: undefined }))
    await until(() => rows(doctor)[0]![1] === 'error')
    const seen = 'could not find out who looks: it has no manifest'
    expect(failures(doctor)).to.deep.equal([{ code: 'not-found', cure, seen, state: 'ill' }])
  })

  it('is that its manifest is old, where it could not be asked for again', async () => {
    let changeAll = () => {}
    const subscribe = (onChange: () => void) => ((changeAll = onChange), () => {})
    const adapter = Object.assign(backOf(fixtures.right), { subscribe })
    const doctor = await open(fixtures.right, adapter)
    adapter.granted = undefined
    changeAll()
    await until(() => rows(doctor)[0]![1] === 'stale')
    const seen = 'has an old manifest: asking again has failed'
    expect(failures(doctor)).to.deep.equal([{ code: 'not-found', cure, seen, state: 'attention' }])
    expect(saidBy(doctor, 'the contract')[0]!.seen).to.equal('1.0; this package speaks 1.0')
  })
})
