import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { networkOf } from './network-of.js'

const from = (forwarded?: string) =>
  new Request(
    'http://portal.example/',
    forwarded === undefined ? {} : { headers: { 'X-Forwarded-For': forwarded } },
  )

describe('the network of a request', () => {
  it('is the address of its connection, whatever it says itself', () => {
    assert.equal(networkOf(from('198.51.100.7'), '203.0.113.9'), '203.0.113.9')
    assert.equal(networkOf(from(), '::ffff:203.0.113.9'), '::ffff:203.0.113.9')
  })

  it('is what stands in front has added last, where there is no connection to go by', () => {
    assert.equal(networkOf(from('198.51.100.7'), undefined), '198.51.100.7')
    assert.equal(networkOf(from('10.0.0.1, 198.51.100.7 , 203.0.113.9 '), undefined), '203.0.113.9')
  })

  it('is the same whatever the port that is named beside it', () => {
    assert.equal(networkOf(from('203.0.113.9:4711'), undefined), '203.0.113.9')
    assert.equal(networkOf(from('[2001:db8:1:2::5]:4711'), undefined), '2001:db8:1:2')
  })

  it('is the half of an IPv6 address that its owner cannot choose', () => {
    for (const [address, network] of [
      ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
      ['2001:db8:1:2::5', '2001:db8:1:2'],
      ['2001:500:88:200::8', '2001:500:88:200'],
      ['2001:db8:0:1::5', '2001:db8:0:1'],
      ['2001:db8::5', '2001:db8'],
      ['2001:db8:0:0:1::', '2001:db8'],
      ['::1', ''],
    ] as const)
      assert.equal(networkOf(from(), address), network, address)
  })

  it('is not known where nobody says', () => {
    assert.equal(networkOf(from(), undefined), undefined)
    assert.equal(networkOf(from(' , '), undefined), undefined)
  })
})
