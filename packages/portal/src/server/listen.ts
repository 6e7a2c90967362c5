import { serve } from '@hono/node-server'
import type { Server } from 'node:http'

/** The portal as the server calls it; `peer` is the address from which the connection was opened. */
export type Answer = (request: Request, peer?: string) => Response | Promise<Response>

// The longest URL of the contract has 16,384 characters; a browser's own headers come with it.
const LIMITS = { requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 32_768 }

/** Listens by HTTP; rejects when it cannot. */
export function listen(host: string, port: number, answer: Answer): Promise<Server> {
  return new Promise((resolve, reject) => {
    const options: Parameters<typeof serve>[0] = {
      fetch: (request, { incoming }) => answer(request, incoming.socket.remoteAddress ?? 'gone'),
      hostname: host,
      port,
      serverOptions: LIMITS,
    }
    const server = serve(options, () => {
      server.off('error', reject)
      resolve(server as Server)
    })
    server.once('error', reject)
  })
}
