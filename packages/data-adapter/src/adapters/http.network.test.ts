import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { resilient } from '../decorators/resilient.js'
import { HttpAdapter } from './http.js'
import { ANSWER, CUSTOMERS, JSON_TYPE, LINES_TYPE, PARTNERS } from './http.test.support.js'

const OTHER = { ...ANSWER, widget: 'active-partners' }
const text = JSON.stringify(ANSWER)

type Respond = (response: ServerResponse, request: IncomingMessage) => void

describe('on a real connection', () => {
  let respond: Respond
  let asked: IncomingMessage[]
  const server = createServer((request, response) => {
    asked.push(request)
    respond(response, request)
  })
  before(() => once(server.listen(0, '127.0.0.1'), 'listening'))
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  function adapterOn(next: Respond, timeout = 10_000): HttpAdapter {
    respond = next
    asked = []
    return new HttpAdapter(`${origin()}/api`, { headers: { authorization: 'Bearer s3cr3t' }, timeout })
  }
  const failsWith = (next: Respond, code: string, timeout?: number) =>
    assert.rejects(adapterOn(next, timeout).load(CUSTOMERS), { name: 'AdapterError', code })

  test('an answer, plain, in chunks, or compressed', async () => {
    for (const next of [
      (response: ServerResponse) => response.writeHead(200, JSON_TYPE).end(text),
      (response: ServerResponse) => {
        response.writeHead(200, JSON_TYPE).write(text.slice(0, 9))
        response.end(text.slice(9))
      },
      (response: ServerResponse) =>
        response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(gzipSync(text)),
    ]) {
      assert.deepEqual(await adapterOn(next).load(CUSTOMERS), ANSWER)
    }
    assert.equal(asked[0]?.headers.authorization, 'Bearer s3cr3t')
    assert.equal(asked[0]?.headers.referer, undefined)
  })

  const broken: [name: string, code: string, respond: Respond][] = [
    ['a connection that is reset', 'network', response => response.destroy()],
    [
      'a reset in the middle of the headers',
      'network',
      response => response.socket?.end('HTTP/1.1 200 OK\r\nContent-Ty'),
    ],
    ['something else than HTTP', 'network', response => response.socket?.end('SSH-2.0-OpenSSH_9\r\n')],
    [
      'less than its Content-Length',
      'network',
      response => {
        response
          .writeHead(200, { ...JSON_TYPE, 'content-length': text.length + 9 })
          .write(text, () => response.destroy())
      },
    ],
    [
      'more than its Content-Length',
      'invalid-answer',
      response => {
        response.writeHead(200, { ...JSON_TYPE, 'content-length': text.length - 9 }).end(text)
      },
    ],
    [
      'chunks without an end',
      'network',
      response => {
        response.writeHead(200, JSON_TYPE).write(text, () => response.destroy())
      },
    ],
    [
      'a wrong chunk',
      'network',
      response => {
        response.writeHead(200, JSON_TYPE).write(text.slice(0, 9), () => response.socket?.end('zz\r\nx\r\n'))
      },
    ],
    [
      'gzip that is cut',
      'invalid-answer',
      response => {
        response
          .writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
          .end(gzipSync(text).subarray(0, -12))
      },
    ],
    [
      'gzip that is none',
      'network',
      response => {
        response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(text)
      },
    ],
    [
      'a small body that unpacks to 8 MB',
      'invalid-answer',
      response => {
        response
          .writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
          .end(gzipSync(text.padEnd(2 ** 23)))
      },
    ],
  ]
  for (const [name, code, next] of broken) test(`${name}: ${code}`, () => failsWith(next, code))

  test('a port where nobody listens: network', async () => {
    const closed = createServer()
    await once(closed.listen(0, '127.0.0.1'), 'listening')
    const { port } = closed.address() as AddressInfo
    closed.close()
    await once(closed, 'close')
    await assert.rejects(new HttpAdapter(`http://127.0.0.1:${port}`).load(CUSTOMERS), { code: 'network' })
  })

  test('a redirect is not followed: the token goes nowhere else', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      await failsWith(
        response => response.writeHead(status, { location: `${origin()}/login` }).end(),
        'unauthenticated',
      )
      assert.deepEqual(
        asked.map(({ url }) => url),
        ['/api/widgets/enabled-customers'],
      )
    }
  })

  test('headers, or a body, that do not come: a timeout, and the connection is closed', async () => {
    for (const start of [
      () => {},
      (response: ServerResponse) => response.writeHead(200, JSON_TYPE).write('{'),
    ]) {
      let closed: Promise<unknown> | undefined
      await failsWith(
        response => {
          closed = once(response, 'close')
          start(response)
        },
        'timeout',
        50,
      )
      await closed
    }
  })

  test('a body without an end is read up to the limit, and the connection is closed', async () => {
    let closed: Promise<unknown> | undefined
    let sent = 0
    await failsWith(response => {
      closed = once(response, 'close')
      response.writeHead(200, JSON_TYPE)
      const fill = () => {
        do sent += 2 ** 16
        while (!response.destroyed && response.write(' '.repeat(2 ** 16)))
      }
      response.on('drain', fill)
      fill()
    }, 'invalid-answer')
    await closed
    // What was on its way when the reader stopped at 1 MiB comes on top.
    assert.ok(sent < 2 ** 25, `${sent} bytes`)
  })

  test('giving up closes the connection', async () => {
    const controller = new AbortController()
    let closed: Promise<unknown> | undefined
    const adapter = adapterOn(response => {
      closed = once(response, 'close')
      response.writeHead(200, JSON_TYPE).write('{')
      controller.abort()
    })
    await assert.rejects(adapter.load(CUSTOMERS, { signal: controller.signal }), { name: 'AbortError' })
    await closed
  })

  test('lines are read as they come, and an endless stream is closed by who stops reading', async () => {
    let response!: ServerResponse
    const adapter = adapterOn(next => {
      response = next
      response.writeHead(200, LINES_TYPE).write(`${JSON.stringify({ index: 1, answer: OTHER })}\n`)
    })
    const answers = adapter.loadMany([CUSTOMERS, PARTNERS])
    assert.deepEqual((await answers.next()).value, { index: 1, answer: OTHER })
    response.write(`${JSON.stringify({ index: 0, answer: ANSWER })}\n`)
    assert.deepEqual((await answers.next()).value, { index: 0, answer: ANSWER })
    const closed = once(response, 'close')
    await answers.return()
    await closed
  })

  test('through all that widgets ask through: what a server that ends in the middle of a batch still owes is asked again', async () => {
    const line = (index: number, widget: string) =>
      `${JSON.stringify({ index, answer: { ...ANSWER, widget } })}\n`
    const adapter = resilient(
      adapterOn(response => {
        if (asked.length > 1) return response.writeHead(200, JSON_TYPE).end(JSON.stringify(OTHER))
        response
          .writeHead(200, LINES_TYPE)
          .write(line(0, 'enabled-customers') + '{"index":1', () => response.destroy())
      }),
    )
    const answers = await Promise.all([adapter.load(CUSTOMERS), adapter.load(PARTNERS)])
    assert.deepEqual(answers, [ANSWER, OTHER])
    assert.equal(asked[1]?.url, '/api/widgets/active-partners')
  })

  test('through all that widgets ask through: one request for two widgets, twice if the first one breaks', async () => {
    const adapter = resilient(
      adapterOn(response => {
        if (asked.length === 1) return response.destroy()
        response.writeHead(200, LINES_TYPE)
        for (const [index, { widget }] of [CUSTOMERS, PARTNERS].entries()) {
          response.write(`${JSON.stringify({ index, answer: { ...ANSWER, widget } })}\n`)
        }
        response.end()
      }),
    )
    const answers = await Promise.all([
      adapter.load(CUSTOMERS),
      adapter.load(PARTNERS),
      adapter.load(CUSTOMERS),
    ])
    assert.deepEqual(answers, [ANSWER, OTHER, ANSWER])
    assert.deepEqual(
      asked.map(({ url }) => url),
      Array(2).fill('/api/widgets?widget=enabled-customers&widget=active-partners'),
    )
  })
})
