import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isSignedOut, requestChanges, type ChangesRequest } from './changes-request.js'

const { signal } = new AbortController()
const STREAM = { 'content-type': 'text/event-stream;charset=utf-8' }

/** What is sent, and what is understood, where the server answers so. */
async function ask(response: Response, options: ChangesRequest = {}, lastId = '') {
  let sent: RequestInit = {}
  const fetch = async (_: string, init: RequestInit = {}) => {
    sent = init
    return response
  }
  const understood = await requestChanges('/changes', { ...options, fetch }, lastId, signal)
  return { headers: Object.fromEntries(sent.headers as Headers), sent, understood }
}

describe('who asks for changes', () => {
  test('sends its own headers, made for each connection, and never a redirect, a cookie elsewhere, or where it is', async () => {
    let made = 0
    for (const headers of [{ 'page-user': 'u1' }, () => ({ 'page-user': `u${++made}` })]) {
      const { headers: given, sent } = await ask(new Response('', { headers: STREAM }), { headers })
      assert.deepEqual(given, { accept: 'text/event-stream', 'page-user': 'u1' })
      const { credentials, cache, redirect, referrerPolicy } = sent
      assert.deepEqual(
        [credentials, cache, redirect, referrerPolicy, sent.signal],
        ['same-origin', 'no-store', 'manual', 'no-referrer', signal],
      )
    }
    const { sent } = await ask(new Response('', { headers: STREAM }), { credentials: 'include' })
    assert.equal(sent.credentials, 'include')
  })

  test('says which event it has heard last, if there was one', async () => {
    const { headers } = await ask(new Response('', { headers: STREAM }), {}, '7')
    assert.equal(headers['last-event-id'], '7')
  })

  for (const [what, response, understood] of [
    ['signed out, for good', new Response('', { status: 401 }), { signedOut: true, wait: undefined }],
    ['told not to come back', new Response(null, { status: 204 }), { signedOut: false, wait: undefined }],
    ['to look again in five minutes', new Response('', { status: 404 }), { signedOut: false, wait: 300_000 }],
    ['the same for a page of a proxy', new Response('<html>'), { signedOut: false, wait: 300_000 }],
    ['to come back soon', new Response('', { status: 500 }), { signedOut: false, wait: 0 }],
    [
      'to come back when the server says',
      new Response('', { status: 429, headers: { 'retry-after': '20' } }),
      { signedOut: false, wait: 20_000 },
    ],
    [
      'the same for a date, by the clock of the server',
      new Response('', {
        status: 503,
        headers: { 'retry-after': 'Tue, 24 Nov 2026 14:42:00 GMT', date: 'Tue, 24 Nov 2026 14:41:00 GMT' },
      }),
      { signedOut: false, wait: 60_000 },
    ],
  ] as const)
    test(`is ${what}`, async () => {
      assert.deepEqual((await ask(response)).understood, understood)
    })

  test('hears a stream whatever follows its type, and no other text', async () => {
    for (const [type, isStream] of [
      ['text/event-stream', true],
      ['Text/Event-Stream; charset=utf-8', true],
      ['text/event-streams', false],
      ['application/text/event-stream', false],
    ] as const) {
      const { understood } = await ask(new Response('', { headers: { 'content-type': type } }))
      assert.equal('body' in understood, isStream, type)
    }
  })

  test('takes a redirect to a sign-in page for the end of the session', () => {
    assert.ok(isSignedOut({ status: 0, type: 'opaqueredirect' } as Response))
    assert.ok(!isSignedOut({ status: 403, type: 'basic' } as Response))
  })
})
