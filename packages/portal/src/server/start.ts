import type { Server } from 'node:http'
import { buildClient } from './client-build.js'
import { ClientFiles } from './client-files.js'
import { ContractPages } from './contract-pages.js'
import { openPortalDatabase, type OpenedDatabase } from './database.js'
import { DEMO_PASSWORD, demoUsers } from './demo-users.js'
import { listen, type Answer } from './listen.js'
import { createPortal } from './portal.js'
import { Progress } from './progress.js'
import { readSettings, type Settings } from './settings.js'
import { startProblem, StartProblem } from './start-problem.js'
import { Users } from './users.js'

/** Milliseconds for answers that are still running, and then for the database to close. */
const STOP_MS = 5000
const CLOSE_MS = 10_000
/** How often connections without an answer are looked for meanwhile. */
const IDLE_MS = 100
/** A signal that comes so soon is the first one: npm passes on the Ctrl+C that the terminal has sent to both. */
const SAME_MS = 1000

/** A database that is out of reach never says that its connections have ended. */
const NOT_CLOSED = new StartProblem(
  'The portal stopped without closing the database.',
  'The database may be out of reach, or busy with a long statement.',
  'Nothing that was committed is lost: start again.',
)

const settings = read(process.env)
const stopping = new AbortController()
await start(settings).catch(error => {
  // A start that was told to stop may fail in any way.
  if (!stopping.signal.aborted) stopWith(startProblem(error, settings))
})

async function start({ host, port, publicUrl, ...database }: Settings) {
  const progress = new Progress(line => console.log(line))
  let answer: Answer = request => progress.response(new URL(request.url).pathname)
  const server = await listen(host, port, (request, peer) => answer(request, peer))
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

  if (stopping.signal.aborted) return
  const users = new Users(await demoUsers(adapterFor))
  answer = createPortal({ users, adapterFor, client, contract, publicUrl, stopping: stopping.signal })
  console.log(`\nReady: ${url}`)
  console.log(
    `Sign in as ${users.all[0]?.email} with the password ${DEMO_PASSWORD}; the page lists the others.`,
  )
}

function read(env: typeof process.env): Settings {
  try {
    return readSettings(env)
  } catch (error) {
    return stopWith(startProblem(error, readSettings({})))
  }
}

/** Lets running answers finish, then closes the database, so that the next start finds it whole. */
function stopOnSignal(server: Server, opening: Promise<OpenedDatabase>) {
  let asked = 0
  const stop = () => {
    if (stopping.signal.aborted) {
      if (performance.now() - asked > SAME_MS) process.exit(1)
      return
    }
    asked = performance.now()
    stopping.abort()
    console.log('\nStopping. Once more stops at once.')
    setTimeout(() => {
      console.log('Answers that are still running are broken off.')
      server.closeAllConnections()
    }, STOP_MS).unref()
    setTimeout(() => stopWith(NOT_CLOSED), STOP_MS + CLOSE_MS).unref()
    server.close(() => {
      // Where it does not open, nothing is to be closed.
      opening
        .then(
          database => database.close(),
          () => {},
        )
        .then(
          () => process.exit(0),
          error => stopWith(startProblem(error, settings)),
        )
    })
    // Also the connections whose answers end from now on: browsers keep them open for the next request.
    server.closeIdleConnections()
    setInterval(() => server.closeIdleConnections(), IDLE_MS).unref()
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
