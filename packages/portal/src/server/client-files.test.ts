import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ClientFiles } from './client-files.js'

describe('ClientFiles', () => {
  const files = new ClientFiles(
    new Map([
      ['app.js', Buffer.from('plain')],
      ['app.js.br', Buffer.from('brotli')],
      ['app.js.map', Buffer.from('{}')],
    ]),
  )
  for (const [accepted, sent] of [
    ['gzip, br', 'brotli'],
    ['br;q=1.0, *;q=0', 'brotli'],
    ['gzip, br;q=0.5', 'brotli'],
    ['gzip', 'plain'],
    ['gzip, br;q=0', 'plain'],
    ['br;q=0.0, gzip', 'plain'],
    ['', 'plain'],
  ] as const)
    it(`sends what "${accepted}" reads`, async () => {
      const response = files.response('app.js', accepted)
      assert.equal(await response?.text(), sent)
      assert.equal(response?.headers.get('Content-Encoding'), sent === 'brotli' ? 'br' : null)
    })

  it('has nothing but what a page loads', () => {
    for (const name of ['other.js', 'app.js.br', 'app.js.map', ''])
      assert.equal(files.response(name, 'br'), undefined)
  })
})
