import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DEMO_PASSWORD, DEMO_PASSWORD_HASH } from './demo-users.js'
import { hashPassword, verifyPassword } from './passwords.js'

describe('passwords', () => {
  it('knows the password that was hashed, and no other', async () => {
    const hash = await hashPassword('correct horse')
    assert.equal(await verifyPassword('correct horse', hash), true)
    assert.equal(await verifyPassword('correct horsf', hash), false)
    assert.equal(await verifyPassword('', hash), false)
  })

  it('knows a password however a keyboard writes its accents', async () => {
    const [composed, decomposed] = ['caf\u00e9', 'cafe\u0301']
    assert.equal(await verifyPassword(decomposed, await hashPassword(composed)), true)
  })

  it('hashes the same password differently each time', async () => {
    assert.notEqual(await hashPassword('same'), await hashPassword('same'))
  })

  it('knows the password of a hash that was made with another cost', async () => {
    const hash = await hashPassword('correct horse', 1024)
    assert.equal(await verifyPassword('correct horse', hash), true)
    assert.equal(await verifyPassword('correct horsf', hash), false)
  })

  it('has the hash of the documented password', async () => {
    assert.equal(await verifyPassword(DEMO_PASSWORD, DEMO_PASSWORD_HASH), true)
  })
})
