/** A host's site with one dashboard that stays connected, and what its back end was asked. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { build } from 'esbuild'
import type { DashboardAdapter, Widget } from '@lmp-widgets/data-adapter'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { TINY_NOW, tinyBook } from '@lmp-widgets/data-adapter/testing'
import { createDashboardHandler } from '@lmp-widgets/server'
import { QUIET } from '../support/quiet-bundles.js'

const script = (changes: boolean) => `
import '@lmp-widgets/elements'
import { connect } from '@lmp-widgets/data-adapter/connected'

const connection = connect('/api', { user: 'ada', changes: ${changes} })
const seen = []
addEventListener('lmp-state', ({ detail }) => {
  if (detail.widget === 'enabled-customers' && detail.state === 'ready') seen.push(detail.asOf)
})
addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))
Object.assign(window, { connection, seen })
document.querySelector('lmp-dashboard').adapter = connection
`
const page = (body: string) => `<!doctype html><html lang="en"><title>Dashboard</title>${body}</html>`

export interface Site {
  origin: string
  /** When each batch was counted: a minute after the one before, so that each can be distinguished. */
  batches: string[]
  /** Resolves once so many streams of changes are open. */
  streamsAre(count: number): Promise<void>
  /** Tells all listeners that these have changed. */
  change(...widgets: Widget[]): void
  close(): Promise<void>
}

/** Serves the site; `poll` is the seconds between two refreshes, `changes` whether it listens to what changes. */
export async function serveSite(poll: number, { changes = true } = {}): Promise<Site> {
  const bundled = await bundle(script(changes))
  const listeners = new Set<(widgets?: readonly Widget[]) => void>()
  const waiting = new Set<() => void>()
  const look = () => {
    for (const resolve of waiting) resolve()
    waiting.clear()
  }
  const batches: string[] = []
  const book = tinyBook()
  const handle = createDashboardHandler({
    basePath: '/api',
    adapterFor: request => {
      const time = new Date(TINY_NOW.getTime() + 60_000 * batches.length)
      if (new URL(request.url).searchParams.getAll('widget').length > 1) batches.push(time.toISOString())
      const viewer = { accountId: 'northwind', role: 'administrator' } as const
      const adapter: DashboardAdapter = new MemoryAdapter(book, viewer, { now: () => time })
      const subscribe: DashboardAdapter['subscribe'] = listener => {
        listeners.add(listener)
        look()
        return () => {
          listeners.delete(listener)
          look()
        }
      }
      return Object.assign(adapter, { subscribe })
    },
  })
  const files: Record<string, [type: string, text: string]> = {
    '/': [
      'text/html',
      page(`<lmp-dashboard poll="${poll}"></lmp-dashboard><script src="/page.js"></script>`),
    ],
    '/elsewhere': ['text/html', page('Elsewhere')],
    '/page.js': ['text/javascript', bundled],
  }
  const server = createServer((request, response) => {
    const [type, text] = files[request.url ?? ''] ?? []
    if (type) response.writeHead(200, { 'content-type': type }).end(text)
    else void pass(handle, request, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    batches,
    async streamsAre(count) {
      while (listeners.size !== count) await new Promise<void>(resolve => waiting.add(resolve))
    },
    change: (...widgets) => {
      for (const listener of listeners) listener(widgets)
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Answers piece by piece, and gives up when the browser does. */
async function pass(
  handle: (request: Request) => Promise<Response>,
  { headers, url = '/' }: IncomingMessage,
  out: ServerResponse,
) {
  const gone = new AbortController()
  out.on('close', () => gone.abort())
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  const answer = await handle(new Request(`http://127.0.0.1${url}`, { headers: given, signal: gone.signal }))
  if (gone.signal.aborted) return answer.body?.cancel()
  out.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (!answer.body) return out.end()
  const body = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
  body.on('error', () => out.destroy())
  return body.pipe(out)
}

/** The page's script with all that it imports, from the sources. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['lmp-source'],
    logOverride: QUIET,
  })
  return outputFiles[0]!.text
}
