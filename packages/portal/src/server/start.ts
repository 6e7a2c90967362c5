import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import { buildClient } from './client-build.js'
import { ClientFiles } from './client-files.js'
import { ContractPages } from './contract-pages.js'
import { openPortalDatabase, type OpenedDatabase } from './database.js'
import { DEMO_PASSWORD, demoUsers } from './demo-users.js'
import { createPortal } from './portal.js'
import { Progress } from './progress.js'
import { readSettings, type Settings } from './settings.js'
import { startProblem, type StartProblem } from './start-problem.js'
import { Users } from './users.js'

type Answer = (request: Request) => Response | Promise<Response>

const STOP_MS = 5000

const settings = read(process.env)
let stopping = false
await start(settings).catch(error => {
  // A start that is told to stop may fail in any way.
  if (!stopping) stopWith(startProblem(error, settings.port))
})

async function start({ host, port, publicUrl, ...database }: Settings) {
  const progress = new Progress(line => console.log(line))
  let answer: Answer = request => progress.response(new URL(request.url).pathname)
  const server = await listen(host, port, request => answer(request))
  const address = server.address()
  const url =
    publicUrl?.href ?? `http://${hostInUrl(host)}:${typeof address === 'object' ? address?.port : port}/`
  console.log(`Starting the portal at ${url}`)

  const opening = openPortalDatabase(database, state => progress.report('Database', state))
  stopOnSignal(server, opening)
  // Beside the database: together they take as long as the slower one.
  const [{ adapterFor }, client, contract] = await Promise.all([
    opening,
    buildClient(state => progress.report('Client', state)).then(folder => ClientFiles.read(folder)),
    ContractPages.read(),
  ])

  if (stopping) return
  const users = new Users(await demoUsers(adapterFor))
  answer = createPortal({ users, adapterFor, client, contract, publicUrl })
  console.log(`\nReady: ${url}`)
  console.log(
    `Sign in as ${users.all[0]?.email} with the password ${DEMO_PASSWORD}; the page lists the others.`,
  )
}

function read(env: typeof process.env): Settings {
  try {
    return readSettings(env)
  } catch (error) {
    return stopWith(startProblem(error, 3000))
  }
}

function listen(host: string, port: number, fetch: Answer) {
  return new Promise<Server>((resolve, reject) => {
    const options = { requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 }
    const server = serve({ fetch, hostname: host, port, serverOptions: options }, () => {
      server.off('error', reject)
      resolve(server as Server)
    })
    server.once('error', reject)
  })
}

/** Lets running answers finish, then closes the database, so that the next start finds it whole. */
function stopOnSignal(server: Server, opening: Promise<OpenedDatabase>) {
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    console.log('\nStopping. Once more stops at once.')
    setTimeout(() => server.closeAllConnections(), STOP_MS).unref()
    server.close(() => {
      opening
        .then(database => database.close())
        .then(
          () => process.exit(0),
          error => stopWith(startProblem(error, 0)),
        )
    })
    server.closeIdleConnections()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function stopWith(problem: StartProblem): never {
  console.error(`\n${problem.message}`)
  process.exit(1)
}

function hostInUrl(host: string) {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
