import { expect } from '@open-wc/testing'
import { policyFindings } from './policies.js'

describe('what a doctor says of policies', () => {
  const API = 'https://portal.example'
  const said = (directive: string, blocked: string, policy = '') => {
    const [finding] = policyFindings([{ directive, blocked, policy }], [API])
    return [finding!.state, finding!.seen, finding!.cure]
  }

  it('is to allow the back end, and to look whose anything else is', () => {
    expect(said('connect-src', API)).to.deep.equal([
      'ill',
      `connect-src has refused ${API}`,
      `Add ${API} to connect-src, if it is yours.`,
    ])
    expect(said('connect-src', 'https://other.example')[0]).to.equal('attention')
  })

  it('is to allow the policy of lit, and to look whose any other is', () => {
    expect(said('trusted-types', 'trusted-types-policy', 'lit-html').slice(0, 2)).to.deep.equal([
      'ill',
      'trusted-types has refused lit-html',
    ])
    expect(said('trusted-types', 'trusted-types-policy', 'vendor')).to.deep.equal([
      'attention',
      'trusted-types has refused vendor',
      'It is none of ours: add its name to trusted-types, if you trust it.',
    ])
  })

  it('is to allow a script that has an address', () => {
    expect(said('script-src-elem', 'https://cdn.example')).to.deep.equal([
      'attention',
      'script-src-elem has refused https://cdn.example',
      'Add https://cdn.example to script-src, if the widgets come from there.',
    ])
  })

  it('is that the widgets do nothing of the kind, where they do not', () => {
    const none = 'The widgets do nothing of this kind: look whose it is in the console.'
    expect(said('script-src', 'inline')).to.deep.equal(['attention', 'script-src has refused inline', none])
    expect(said('img-src', 'https://cdn.example')[2]).to.equal(none)
    expect(said('style-src-attr', '')[1]).to.equal('style-src-attr has refused something')
  })

  it('is said once, however often it happens', () => {
    const violation = { directive: 'connect-src', blocked: API, policy: '' }
    expect(policyFindings([violation, { ...violation }], [])).to.have.lengthOf(1)
  })
})
