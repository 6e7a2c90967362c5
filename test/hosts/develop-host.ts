import { join } from 'node:path'
import { createServer } from 'vite'
import type { Served } from '../verify/serve.js'
import { serveBackEnds } from './serve-host.js'

/** Starts an installed host's development server, with the back ends behind it. */
export async function developHost(home: string): Promise<Served> {
  const backEnds = await serveBackEnds(() => Promise.resolve(new Response(undefined, { status: 404 })))
  const server = await createServer({
    root: home,
    logLevel: 'warn',
    cacheDir: join(home, '.vite'),
    // Here the packages are links to where they are installed.
    server: { port: 0, fs: { strict: false }, proxy: { '/api': new URL(backEnds.url).origin } },
  })
  await server.listen()
  return {
    url: server.resolvedUrls!.local[0]!,
    close: async () => {
      await server.close()
      await backEnds.close()
    },
  }
}
