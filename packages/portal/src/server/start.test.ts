import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))

describe('a portal that is told to stop', () => {
  // A database that takes connections and says nothing: the portal starts for as long as that lasts.
  const database = createServer()
  before(() => once(database.listen(0, '127.0.0.1'), 'listening'))
  after(() => database.close())

  /** Starts it, lets it be told to stop while it waits for the database, and then ends the wait. */
  const stopped = async (program: string, args: readonly string[], tell: (child: ChildProcess) => void) => {
    const { port } = database.address() as AddressInfo
    const env = { ...process.env, PORT: '0', DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/nothing` }
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
    // Each that has its output, also one that nobody waits for any more, has ended by then.
    const over = once(child, 'close')
    const [waiting] = (await once(database, 'connection')) as [Socket]
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        said += data
        if (said.includes('Stopping.')) waiting.destroy()
      })
    tell(child)
    const [code] = (await over) as [number | null]
    return { code, said }
  }

  it('ends when npm, which has started it, is told', async () => {
    const { code, said } = await stopped('npm', ['start'], child => child.kill('SIGTERM'))
    assert.match(said, /Stopping\./)
    assert.equal(code, 0)
  })

  it('takes its time though it hears it twice at once, from the terminal and from npm', async () => {
    const options = ['--conditions=lmp-source', '--import', 'tsx', 'packages/portal/src/server/start.ts']
    const { code, said } = await stopped(process.execPath, options, child => {
      // Not of one kind: the system may make one of two that are alike.
      child.kill('SIGINT')
      child.kill('SIGTERM')
    })
    assert.match(said, /Stopping\.[^\n]*\n$/)
    assert.equal(code, 0)
  })
})
