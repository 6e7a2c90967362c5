import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SignInThrottle } from './sign-in-throttle.js'

const failTimes = (throttle: SignInThrottle, count: number, email = 'a@x.example') => {
  for (let i = 0; i < count; i++) throttle.failed(email)
}

describe('SignInThrottle', () => {
  it('lets nine failures through, and makes the try after the tenth wait', () => {
    const throttle = new SignInThrottle(() => 0)
    failTimes(throttle, 9)
    assert.equal(throttle.wait('a@x.example'), 0)
    throttle.failed('a@x.example')
    assert.equal(throttle.wait('a@x.example'), 1)
  })

  it('doubles the wait with each further failure, up to a minute', () => {
    const throttle = new SignInThrottle(() => 0)
    failTimes(throttle, 12)
    assert.equal(throttle.wait('a@x.example'), 4)
    failTimes(throttle, 50)
    assert.equal(throttle.wait('a@x.example'), 60)
  })

  it('lets the next try through when the wait is over', () => {
    let now = 0
    const throttle = new SignInThrottle(() => now)
    failTimes(throttle, 11)
    now = 1999
    assert.equal(throttle.wait('a@x.example'), 1)
    for (now of [2000, 5000]) assert.equal(throttle.wait('a@x.example'), 0)
  })

  it('slows one address down and no other', () => {
    const throttle = new SignInThrottle(() => 0)
    failTimes(throttle, 20)
    assert.equal(throttle.wait('b@x.example'), 0)
  })

  it('forgets the failures after a success, and after 15 quiet minutes, not before', () => {
    let now = 60 * 60_000
    const throttle = new SignInThrottle(() => now)
    failTimes(throttle, 20)
    throttle.succeeded('a@x.example')
    assert.equal(throttle.wait('a@x.example'), 0)
    failTimes(throttle, 20)
    now += 15 * 60_000 - 1
    throttle.failed('a@x.example')
    assert.equal(throttle.wait('a@x.example'), 60)
    now += 15 * 60_000
    throttle.failed('a@x.example')
    assert.equal(throttle.wait('a@x.example'), 0)
  })

  it('remembers 10,000 addresses, and forgets the one that failed the longest ago for another', () => {
    const throttle = new SignInThrottle(() => 0)
    const others = Array.from({ length: 9_998 }, (_, i) => `${i}@x.example`)
    failTimes(throttle, 10, 'a@x.example')
    failTimes(throttle, 10, 'b@x.example')
    for (const other of others) throttle.failed(other)
    throttle.failed('a@x.example')
    const waits = () => ['a@x.example', 'b@x.example'].map(email => throttle.wait(email))
    assert.deepEqual(waits(), [2, 1])
    throttle.failed('c@x.example')
    assert.deepEqual(waits(), [2, 0])
  })
})
