import { expect } from '@open-wc/testing'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { connectionFindings } from './connections.js'

describe('what a doctor says of a connection', () => {
  const NOW = Date.parse('2026-11-24T14:45:00Z')
  const MINUTE = 60_000

  function said(token: { since: number; ends?: number }, version: string | undefined = '0.1.0') {
    const vitals = () => ({ version: '0.1.0', token })
    const adapter = Object.assign(new ManualAdapter(), { vitals })
    return connectionFindings([adapter], version, NOW).map(({ of, seen, state }) => [of, state, seen])
  }

  it('is its version, and whether the elements are of the same one', () => {
    expect(said({ since: NOW })[0]).to.deep.equal(['the adapter', 'well', '0.1.0'])
    expect(said({ since: NOW }, '0.0.9')[0]).to.deep.equal([
      'the adapter',
      'attention',
      '0.1.0, and the elements are 0.0.9',
    ])
  })

  it('is when its token ends or has ended, as far as anybody knows', () => {
    const since = NOW - 4 * MINUTE
    for (const [ends, seen] of [
      [NOW + 56 * MINUTE, 'is held for 4 minutes, ends in 56 minutes, and is renewed before'],
      [NOW - 3 * MINUTE, 'ended 3 minutes ago; the next question brings a new one'],
      [undefined, 'is held for 4 minutes; nobody has said when it ends'],
    ] as const)
      expect(said({ since, ...(ends && { ends }) })[1]).to.deep.equal(['the token', 'well', seen])
  })

  it('is no age below nothing, where the clock was set back meanwhile', () => {
    expect(said({ since: NOW + MINUTE })[1]![2]).to.match(/^is held for 0 seconds;/)
  })

  it('is nothing of an adapter that is none', () => {
    expect(connectionFindings([new ManualAdapter()], '0.1.0', NOW)).to.deep.equal([])
  })
})
