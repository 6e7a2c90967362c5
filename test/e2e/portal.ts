/** The reference portal as its users run it: a separate process, on an empty data folder or a database. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../support/free-port.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Portal {
  origin: string
  /** Resolves to all that it has said. */
  stop(): Promise<string>
}

/** Starts `npm start`'s program and resolves when `/healthz` says that it is ready. */
export async function startPortal(databaseUrl?: string): Promise<Portal> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-'))
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--conditions=lmp-source', '--import', 'tsx', join(ROOT, 'packages/portal/src/server/start.ts')],
    {
      cwd: ROOT,
      env: { ...process.env, PORT: String(port), DATA_DIR: folder, DATABASE_URL: databaseUrl ?? '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data))
  const origin = `http://127.0.0.1:${port}`
  const ended = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
    return said
  }
  while (!(await isReady(origin))) {
    if (child.exitCode !== null) {
      await stop()
      throw new Error(`The portal did not start:\n${said}`)
    }
    await Promise.race([ended, pause()])
  }
  return { origin, stop }
}

const isReady = (origin: string) =>
  fetch(`${origin}/healthz`).then(
    response => response.status === 200,
    () => false,
  )

const pause = () => new Promise(done => setTimeout(done, 100))
