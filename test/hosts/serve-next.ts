import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { ROOT } from '../check/command.js'
import type { Served } from '../verify/serve.js'
import { serveBackEnds } from './serve-host.js'

const NEXT = [`${ROOT}node_modules/next/dist/bin/next`, 'start', '--hostname', '127.0.0.1', '--port', '0']

/** Starts what `next build` has left in a folder, behind one origin with the back ends, as behind a proxy. */
export async function serveNext(folder: string): Promise<Served> {
  let own = ''
  const served = await serveBackEnds(({ headers, url }) => {
    const { pathname, search } = new URL(url)
    return fetch(`${own}${pathname}${search}`, { headers, redirect: 'manual' })
  })
  const env = { ...process.env, BACK_END: new URL(served.url).origin, NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, NEXT, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  for await (const line of createInterface(child.stdout)) {
    ;[own = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
    if (own) break
  }
  if (!own) throw new Error('next has not said where it listens')
  return {
    ...served,
    close: async () => {
      child.kill()
      await Promise.all([closed, served.close()])
    },
  }
}
