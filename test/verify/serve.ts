/** A back end of a test, on its own port. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Handle = (request: Request) => Response | Promise<Response>

export interface Served {
  /** The base URL of the API. */
  url: string
  close(): Promise<void>
}

/** Serves a `Request -> Response` function over HTTP. */
export async function serve(handle: Handle): Promise<Served> {
  const server = createServer((request, response) => void answer(handle, request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/api`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function answer(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { headers, method = 'GET', url = '/' } = request
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  const answer = await handle(new Request(`http://127.0.0.1${url}`, { method, headers: given }))
  const body = Buffer.from(await answer.arrayBuffer())
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body)
}
