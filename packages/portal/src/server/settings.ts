import { fileURLToPath } from 'node:url'
import { StartProblem } from './start-problem.js'

/** The settings of this portal from the environment. */
export interface Settings {
  host: string
  port: number
  /** A real Postgres; the embedded one when not given. */
  databaseUrl: string | undefined
  /** Where the embedded database lives. */
  dataDir: string
  /** How browsers reach the portal when something stands in front of it; it decides Secure cookies. */
  publicUrl: URL | undefined
}

const DATA_DIR = fileURLToPath(new URL('../../../../.data', import.meta.url))

/** Reads the settings; throws a `StartProblem` that names the variable which is wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT),
    databaseUrl: readUrl('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:'])?.href,
    dataDir: env.DATA_DIR || DATA_DIR,
    publicUrl: readOrigin(env.PUBLIC_URL),
  }
}

function readPort(value: string | undefined) {
  if (!value) return 3000
  const port = Number(value)
  if (/^\d{1,5}$/.test(value) && port <= 65535) return port
  throw new StartProblem(
    `PORT is "${value}", which is not a port.`,
    'It must be a whole number from 1 to 65535.',
    'Try PORT=3000 npm start.',
  )
}

function readOrigin(value: string | undefined) {
  const url = readUrl('PUBLIC_URL', value, ['http:', 'https:'])
  if (!url || url.href === `${url.origin}/`) return url
  // The value is not repeated: it may hold a password.
  throw new StartProblem(
    'PUBLIC_URL is more than a scheme, a host and a port.',
    'The portal has a host of its own: its pages and cookies are not below a path.',
    `Try PUBLIC_URL=${url.origin}, and pass all of that host on to the portal.`,
  )
}

function readUrl(name: string, value: string | undefined, protocols: readonly string[]) {
  if (!value) return undefined
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url && protocols.includes(url.protocol) && hasOneHost(url) && isEncoded(url)) return url
  // The value is not repeated: it may hold a password.
  throw new StartProblem(
    `${name} is not a URL that the portal can use.`,
    `It must begin with ${protocols.map(protocol => `${protocol}//`).join(' or ')}, name one host, and have its password percent-encoded: %40 for @, %2F for /.`,
    `Correct ${name}, or leave it out.`,
  )
}

/** PostgreSQL's own programs try several, in either place; `pg` would look for one of that name. */
function hasOneHost({ hostname, searchParams }: URL) {
  return !`${hostname}${searchParams.get('host')}`.includes(',')
}

/** Whether what is percent-encoded in it, options aside, is text: `%E9` is not, `%C3%A9` is. */
function isEncoded({ username, password, pathname }: URL) {
  try {
    decodeURIComponent(`${username}:${password}${pathname}`)
    return true
  } catch {
    return false
  }
}
