import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves a page of a site of which the second half comes only with `rest`. */
export async function servePieces(page: string) {
  let rest = () => {}
  const held = new Promise<void>(resolve => (rest = resolve))
  const { pathname } = new URL(page)
  const server = createServer(async ({ url }, response) => {
    const got = await fetch(new URL(url!, page))
    const body = Buffer.from(await got.arrayBuffer())
    response.setHeader('content-type', got.headers.get('content-type') ?? 'text/plain')
    if (url !== pathname) return void response.end(body)
    const half = body.length / 2
    response.write(body.subarray(0, half))
    await held
    response.end(body.subarray(half))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${pathname}`,
    rest: () => rest(),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
