import { join } from 'node:path'
import { AdapterError } from '@lmp-widgets/data-adapter'
import { isTls, kindOf, namesFile } from './failure-kind.js'

/** Why the portal cannot start, for the person at the terminal: what happened, the likely cause, one thing to do. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'

  constructor(what: string, likely: string, cure: string, options?: ErrorOptions) {
    super(`${what}\n${likely}\n${cure}`, options)
  }
}

/** The settings that a problem may name. */
interface Place {
  port: number
  databaseUrl?: string | undefined
  dataDir: string
}

/** Puts whatever stopped the start into the words of a `StartProblem`. */
export function startProblem(error: unknown, place: Place): StartProblem {
  if (error instanceof StartProblem) return error
  // A question that failed at the start says more by what its database said.
  const { cause } = error instanceof AdapterError ? error : {}
  return new StartProblem(...wordsFor(cause ?? error, place), { cause: error })
}

function wordsFor(
  error: unknown,
  { port, databaseUrl, dataDir }: Place,
): [what: string, likely: string, cure: string] {
  const { code, syscall, path } = (error instanceof Error ? error : {}) as Partial<NodeJS.ErrnoException>
  const message = error instanceof Error ? error.message : String(error)
  if (isTls(code, message))
    return [
      `The portal and the database do not agree on TLS: ${message}`,
      'Whatever sslmode says beyond disable and no-verify, the certificate, its name and who signed it are checked.',
      'Check DATABASE_URL: say who signed it by sslrootcert=/path/to/ca.pem, or leave sslmode out where there is no TLS.',
    ]
  if (databaseUrl !== undefined && namesFile(databaseUrl, path))
    return [
      `A certificate or its key cannot be read: ${message}`,
      'sslrootcert, sslcert or sslkey may name a file that is not there, or that belongs to another user.',
      'Correct its path in DATABASE_URL, or give the portal the right to read it.',
    ]
  switch (kindOf(code, syscall, message)) {
    case 'EADDRINUSE':
      return [
        `Port ${port} is taken.`,
        'Another program, perhaps another portal, listens on it.',
        `Stop that program, or choose another port: PORT=${port < 65535 ? port + 1 : port - 1} npm start.`,
      ]
    case 'EACCES':
    case 'EPERM':
      return [
        `Not allowed: ${message}`,
        'The port may be below 1024, or a folder may belong to another user.',
        'Choose a port above 1024, or a folder of your own by DATA_DIR.',
      ]
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EROFS':
      return [
        `A folder cannot be used: ${message}`,
        'DATA_DIR may name a file, or lie on a disk that cannot be written to.',
        'Choose another folder by DATA_DIR, or leave it out.',
      ]
    case 'EBUSY':
      return [
        message,
        'It is another portal, or one that was killed left its lock behind.',
        `Stop that process; if it is no portal, remove ${join(dataDir, 'postgres.lock')}.`,
      ]
    case 'ENEWER':
      return [
        message,
        'A newer portal has been started on it, and has changed its tables.',
        'Start that version, or one that is newer. Nothing is lost.',
      ]
    case 'ESETTING':
      return [
        message,
        'Somebody has set it for that user, that database or the whole server.',
        'Give the user in DATABASE_URL the default of PostgreSQL instead: alter role … in database … set …, and start again.',
      ]
    case 'not-found':
      return [
        'The database has records, but not those of the accounts that the users of this portal belong to.',
        'Another program has filled it.',
        'Name an empty database in DATABASE_URL, which the portal then fills, or leave it out.',
      ]
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return [
        `An address cannot be used: ${message}`,
        'HOST or the host in DATABASE_URL is not known on this machine.',
        'Correct it, or leave it out.',
      ]
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case '28P01':
    case '3D000':
      return [
        `The database does not let the portal in: ${message || code}`,
        'DATABASE_URL may name the wrong host, port, user, password or database, or Postgres is not running.',
        'Check DATABASE_URL with psql, or leave it out to use the embedded database.',
      ]
    case '28000':
      return [
        `The database does not let the portal in: ${message}`,
        'There may be no such user, or no line in its pg_hba.conf for that user, database and host, or only one for TLS.',
        'Correct DATABASE_URL or that file; where TLS is asked for, add sslmode=verify-full: psql tries it unasked.',
      ]
    case '53300':
    case '57P01':
    case '57P03':
      return [
        `The database accepts no connection at the moment: ${message}`,
        'It may be starting or stopping, or have as many connections as it may.',
        'Wait a while, or end connections that nobody needs, and start again.',
      ]
    case '25006':
      return [
        `The database cannot be written to: ${message}`,
        'It may be a standby, or have been made read-only.',
        'Name the server in DATABASE_URL that takes writes, and start again.',
      ]
    case '57014':
    case '55P03':
      return [
        `The database took longer than it may: ${message}`,
        'Tables, records or a new day took longer than a statement_timeout or lock_timeout, or others are at work on them.',
        'Start again once they are done, or give the user in DATABASE_URL more time: alter role … set statement_timeout.',
      ]
    case 'ENOSPC':
    case '53100':
      if (code === '53100' && databaseUrl !== undefined)
        return [
          `The disk of the database is full: ${message}`,
          'The records need about 100 MB there, beside the log that its server writes of them.',
          'Free some space on its machine and start again.',
        ]
      return [
        'The disk is full.',
        'The database and the client build need about 300 MB.',
        'Free some space and start again.',
      ]
    default:
      // Never suggest removing data from somebody else's database.
      if (databaseUrl !== undefined)
        return [
          `The portal could not start: ${message}`,
          'DATABASE_URL may lead to no PostgreSQL, or have a user that may not make the schema lmp and its roles.',
          'Check DATABASE_URL with psql, or leave it out to use the embedded database.',
        ]
      return [
        `The portal could not start: ${message}`,
        'If an earlier start was cut short, its data may be incomplete.',
        `Remove the folder ${join(dataDir, 'postgres')} and start again.`,
      ]
  }
}
