import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Sessions } from './sessions.js'

const MINUTE = 60_000

describe('Sessions', () => {
  it('gives each session a token of 128 random bits of its own', () => {
    const sessions = new Sessions(() => 0)
    const tokens = Array.from({ length: 50 }, () => sessions.open('a@x.example'))
    assert.equal(new Set(tokens).size, 50)
    for (const token of tokens) assert.equal(Buffer.from(token, 'base64url').length, 16)
  })

  it('finds a session by its token alone, not by the key that it is kept under', () => {
    const sessions = new Sessions(() => 0)
    const token = sessions.open('a@x.example')
    const session = sessions.find(token)
    assert.equal(session?.email, 'a@x.example')
    assert.equal(sessions.find(session?.key), undefined)
    assert.equal(sessions.find('nonsense'), undefined)
    assert.equal(sessions.find(undefined), undefined)
  })

  it('ends a session after 30 minutes without use', () => {
    let now = 0
    const sessions = new Sessions(() => now)
    const token = sessions.open('a@x.example')
    now += 29 * MINUTE
    assert.ok(sessions.find(token))
    now += 29 * MINUTE
    assert.ok(sessions.find(token))
    now += 30 * MINUTE
    assert.equal(sessions.find(token), undefined)
  })

  it('does not take what a page asks by itself for use', () => {
    let now = 0
    const sessions = new Sessions(() => now)
    const token = sessions.open('a@x.example')
    for (; now < 30 * MINUTE; now += MINUTE) assert.ok(sessions.find(token, { byItself: true }))
    assert.equal(sessions.find(token), undefined)
  })

  it('ends a session after 12 hours, however much it is used', () => {
    let now = 0
    const sessions = new Sessions(() => now)
    const token = sessions.open('a@x.example')
    for (; now < 12 * 60 * MINUTE; now += 20 * MINUTE) assert.ok(sessions.find(token))
    assert.equal(sessions.find(token), undefined)
  })

  it('says in whole seconds, rounded up, how long one lasts, and whether use makes that longer', () => {
    let now = 0
    const sessions = new Sessions(() => now)
    const token = sessions.open('a@x.example')
    const left = (byItself: boolean) => sessions.left(sessions.find(token, { byItself })!)
    now = 5 * MINUTE + 1
    assert.deepEqual(left(true), { seconds: 25 * 60, canStay: true })
    assert.deepEqual(left(false), { seconds: 30 * 60, canStay: true })
    while (now < 11.5 * 60 * MINUTE - 1) {
      now = Math.min(now + 20 * MINUTE, 11.5 * 60 * MINUTE - 1)
      sessions.find(token)
    }
    assert.deepEqual(left(true), { seconds: 30 * 60, canStay: true })
    now += 1
    assert.deepEqual(left(false), { seconds: 30 * 60, canStay: false })
    now += 20 * MINUTE
    assert.deepEqual(left(false), { seconds: 10 * 60, canStay: false })
  })

  it('says that one has ended to whoever knows its key, which is no use of it', () => {
    let now = 0
    const sessions = new Sessions(() => now)
    const { key } = sessions.find(sessions.open('a@x.example'))!
    for (; now < 30 * MINUTE; now += MINUTE) assert.ok(sessions.isOpen(key))
    assert.equal(sessions.isOpen(key), false)
  })

  it('forgets the sessions that have ended when one is opened: a clock that is set back brings none of them back', () => {
    let now = 0
    const sessions = new Sessions(() => now)
    const [old, used] = [sessions.open('a@x.example'), sessions.open('a@x.example')]
    now = 20 * MINUTE
    sessions.find(used)
    now = 30 * MINUTE
    sessions.open('b@x.example')
    now = 20 * MINUTE
    assert.equal(sessions.find(old), undefined)
    assert.ok(sessions.find(used))
  })

  it('closes a session at once, and no other', () => {
    const sessions = new Sessions(() => 0)
    const [one, other] = [sessions.open('a@x.example'), sessions.open('a@x.example')]
    sessions.close(one)
    assert.equal(sessions.find(one), undefined)
    assert.ok(sessions.find(other))
  })
})
