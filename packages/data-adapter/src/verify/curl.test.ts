/** The command that shows an answer again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toCurl } from './curl.js'
import type { Identity } from './identity.js'

const BASE = 'https://portal.example/api'
const headers = [
  ['Authorization', 'Bearer secret'],
  ['x-api-key', 'secret'],
] as const
const commandOf = (name: Identity['name'], method = 'GET', path = 'manifest') =>
  toCurl(BASE, { method, path, identity: { name, headers: name === 'nobody' ? [] : headers } })

test('has a variable of the shell for each secret of each user, and no secret', () => {
  const said = (prefix: string) =>
    `curl -s -i -H "Authorization: $${prefix}TOKEN" -H "x-api-key: $${prefix}X_API_KEY" '${BASE}/manifest'`
  assert.equal(commandOf('user'), said(''))
  assert.equal(commandOf('other user'), said('OTHER_'))
  assert.equal(commandOf('somebody made up'), said('MADE_UP_'))
  assert.equal(commandOf('nobody'), `curl -s -i '${BASE}/manifest'`)
})

test('asks in the same way', () => {
  assert.equal(commandOf('nobody', 'HEAD'), `curl -s -I '${BASE}/manifest'`)
  assert.equal(commandOf('nobody', 'POST'), `curl -s -i -X POST '${BASE}/manifest'`)
})

test('is one word of the shell for a URL, whatever stands in it', () => {
  assert.equal(commandOf('nobody', 'GET', "a'$(b)"), `curl -s -i '${BASE}/a'\\''$(b)'`)
})
