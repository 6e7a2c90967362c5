import { expect } from '@open-wc/testing'
import { requestFindings } from './requests.js'

describe('what a doctor says of requests', () => {
  const at = (startTime: number, path: string) => ({ startTime, name: `https://portal.example/api/${path}` })
  const seen = (...timed: ReturnType<typeof at>[]) => requestFindings(timed).map(finding => finding.seen)

  it('is how many questions were asked, and how many of them at once', () => {
    const batch = at(0, 'widgets?widget=active-partners&widget=new-partner-acquisition%3Fperiod%3D2026')
    expect(seen(batch, at(60_000, 'widgets/active-partners'), at(0, 'manifest'))).to.deep.equal([
      '3 questions in 2 requests, 1 of them for several widgets',
    ])
  })

  it('is said of each back end by itself', () => {
    const asked = ['https://a.example/api', 'https://b.example/api', 'https://b.example/v2/api'].map(
      base => ({
        startTime: 0,
        name: `${base}/widgets/active-partners`,
      }),
    )
    expect(requestFindings(asked).map(({ of }) => of)).to.deep.equal([
      'questions to https://a.example/api',
      'questions to https://b.example/api',
      'questions to https://b.example/v2/api',
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

  it('is nothing of two at the same time, nor of three one after the other', () => {
    const alone = (...times: number[]) =>
      requestFindings(
        ['active-partners', 'enabled-customers', 'new-partner-overview'].flatMap((widget, i) =>
          times[i] === undefined ? [] : at(times[i], `widgets/${widget}`),
        ),
      ).length
    expect(alone(9_000, 9_000)).to.equal(1)
    expect(requestFindings([0, 10, 20].map(time => at(time, 'widgets/active-partners')))).to.have.lengthOf(1)
    expect(alone(9_000, 9_030, 9_060)).to.equal(1)
    expect(alone(9_000, 9_025, 9_050)).to.equal(2)
  })

  it('is what to do about the same question from the fifth time on', () => {
    const asked = (times: number) =>
      requestFindings(Array.from({ length: times }, (_, i) => at(9_000 + i * 700, 'widgets/active-partners')))
    expect(asked(4).length).to.equal(1)
    expect(asked(5).at(-1)!.cure).to.contain('Make the adapter once')
  })
})
