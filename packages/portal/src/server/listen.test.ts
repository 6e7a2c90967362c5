import assert from 'node:assert/strict'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { it } from 'node:test'
import { listen } from './listen.js'

it('takes the longest URL of the contract, with the headers that a browser sends beside it', async t => {
  const server = await listen('127.0.0.1', 0, request => new Response(String(request.url.length)))
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  const start = `http://127.0.0.1:${port}/?name=`
  const url = start + 'x'.repeat(16_384 - start.length)
  const headers = { Cookie: `portal=${'x'.repeat(22)}`, 'User-Agent': 'x'.repeat(2000) }
  const { statusCode } = await new Promise<IncomingMessage>(resolve =>
    get(url, { headers, agent: false }, answer => resolve(answer.resume())),
  )
  assert.equal(statusCode, 200)
})

it('fails where another program listens already', async t => {
  const server = await listen('127.0.0.1', 0, () => new Response())
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  await assert.rejects(
    listen('127.0.0.1', port, () => new Response()),
    { code: 'EADDRINUSE' },
  )
})

it('says who has opened the connection', async t => {
  const server = await listen('127.0.0.1', 0, (_request, peer) => new Response(peer))
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { Connection: 'close' } })
  assert.equal(await response.text(), '127.0.0.1')
})
