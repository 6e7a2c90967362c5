/** The reference portal as its users run it: a separate process, on an empty data folder or a database. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Portal {
  origin: string
  /** Resolves to all that it has said. */
  stop(): Promise<string>
}

/** Starts `npm start`'s program on a port that it finds itself, and resolves when it says that it is ready. */
export async function startPortal(databaseUrl?: string): Promise<Portal> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-'))
  const child = spawn(
    process.execPath,
    ['--conditions=lmp-source', '--import', 'tsx', join(ROOT, 'packages/portal/src/server/start.ts')],
    {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', DATA_DIR: folder, DATABASE_URL: databaseUrl ?? '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  const origin = new Promise<string>(resolve => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        said += data
        const ready = /^Ready: (\S+)\/$/m.exec(said)
        if (ready) resolve(ready[1]!)
      })
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
    return said
  }
  const started = await Promise.race([origin, ended])
  if (typeof started === 'string') return { origin: started, stop }
  await stop()
  throw new Error(`The portal did not start:\n${said}`)
}

let embedded: Promise<Portal> | undefined

/** The portal on the embedded database, whose rows nobody changes: one for all tests of a process, stopped after them. */
export const embeddedPortal = (): Promise<Portal> => (embedded ??= startPortal())

after(async () => (await embedded)?.stop())
