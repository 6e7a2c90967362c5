/** A real PostgreSQL for tests: the user's own by `DATABASE_URL_TEST`, else one that is started here and ends with them. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../check/command.js'
import { freePort } from './free-port.js'
import { install } from './system-packages.js'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Starts a new, empty server on a free port of the loopback. `settings` are names and values of its configuration.
 * @param {Record<string, string>} [settings]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} the URL of its superuser
 */
export async function startPostgres(settings = {}) {
  const given = process.env.DATABASE_URL_TEST
  if (given) return { url: given, stop: () => Promise.resolve() }

  const binaries = findBinaries()
  const user = serverUser()
  const home = mkdtempSync(join(tmpdir(), 'lmp-postgres-'))
  if (user) chownSync(home, user.uid, user.gid)
  const data = join(home, 'data')
  const as = user ?? {}
  const remove = () => rmSync(home, { recursive: true, force: true })
  try {
    await makeCluster(binaries, data, as)
    const port = await freePort()
    const configuration = {
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'off',
      ...settings,
    }
    const options = Object.entries(configuration).map(([name, value]) => `-c ${name}='${value}'`)
    const control = join(binaries, 'pg_ctl')
    await run(control, ['-D', data, '-l', join(home, 'log'), '-w', '-o', options.join(' '), 'start'], as)
    // A test that is killed leaves no server behind.
    const stopNow = () => {
      try {
        execFileSync(control, ['-D', data, '-m', 'immediate', 'stop'], { ...as, cwd: '/', stdio: 'ignore' })
      } catch {
        // It has stopped by itself.
      }
      remove()
    }
    const onSignal = signal => {
      stopNow()
      process.kill(process.pid, signal)
    }
    process.once('exit', stopNow)
    for (const signal of SIGNALS) process.once(signal, onSignal)
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      stop: async () => {
        process.off('exit', stopNow)
        for (const signal of SIGNALS) process.off(signal, onSignal)
        await run(control, ['-D', data, '-m', 'immediate', '-w', 'stop'], as)
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** The files of an empty server: made by `initdb` once, in seconds, and copied from then on. */
async function makeCluster(binaries, data, user) {
  const version = createHash('sha256').update(`${binaries} ${user.uid}`).digest('hex').slice(0, 8)
  const kept = `${ROOT}.cache/postgres-${version}`
  const copy = (from, to) => execFileSync('cp', ['-a', from, to])
  if (existsSync(kept)) return copy(kept, data)
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync'],
    user,
  )
  mkdirSync(`${ROOT}.cache`, { recursive: true })
  const draft = `${kept}.${process.pid}`
  copy(data, draft)
  // Two at a time may have made one: the first is kept.
  if (existsSync(kept)) rmSync(draft, { recursive: true })
  else renameSync(draft, kept)
}

/** The folder of initdb and pg_ctl, installed from the system's packages where we may. */
function findBinaries() {
  const found = look() ?? (install(['postgresql']) ? look() : undefined)
  if (!found) throw new Error('No PostgreSQL: install the package postgresql, or give a DATABASE_URL_TEST.')
  return found
}

function look() {
  const installed = '/usr/lib/postgresql'
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...versions.map(version => `${installed}/${version}/bin`),
  ]
  return folders.find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

/** PostgreSQL refuses to run as root: then it runs as its own user. */
function serverUser() {
  if (process.getuid?.() !== 0) return undefined
  const id = flag => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function run(program, args, user) {
  return new Promise((resolve, reject) => {
    // No pipe: the server would inherit it, and it would never close.
    const child = spawn(program, args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', reject)
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with code ${code}.`)),
    )
  })
}

// `node test/support/postgres.js program ...` runs the program with DATABASE_URL_TEST.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url, stop } = await startPostgres()
  const [program, ...args] = process.argv.slice(2)
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, DATABASE_URL_TEST: url } })
  const end = () => child.kill()
  process.once('exit', end)
  for (const signal of SIGNALS) process.prependOnceListener(signal, end)
  child.once('exit', async code => {
    await stop()
    process.exitCode = code ?? 1
  })
}
