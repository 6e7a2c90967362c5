import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AdapterError } from '@lmp-widgets/data-adapter'
import { startProblem, StartProblem } from './start-problem.js'

const EMBEDDED = { port: 3000, databaseUrl: undefined, dataDir: '/srv/portal' }
const SERVER = { ...EMBEDDED, databaseUrl: 'postgres://user:secret@db/portal' }
const failure = (message: string, code?: string) => Object.assign(new Error(message), code && { code })

describe('startProblem', () => {
  it('says what happened, why that may be, and one thing to do', () => {
    for (const settings of [EMBEDDED, SERVER])
      for (const code of [
        undefined,
        'EADDRINUSE',
        'EACCES',
        'EROFS',
        'EBUSY',
        'ENOTFOUND',
        '28P01',
        'ENOSPC',
      ])
        assert.equal(startProblem(failure('It failed.', code), settings).message.split('\n').length, 3, code)
  })

  it('passes on what is a problem of the start already', () => {
    const problem = new StartProblem('It is so.', 'It may be.', 'Do this.')
    assert.equal(startProblem(problem, EMBEDDED), problem)
  })

  it('suggests a port beside the one that is taken', () => {
    for (const [port, other] of [
      [3000, 3001],
      [65_535, 65_534],
    ] as const)
      assert.match(
        startProblem(failure('listen', 'EADDRINUSE'), { ...EMBEDDED, port }).message,
        new RegExp(`^Port ${port} is taken\\.[^]*PORT=${other} npm start`),
      )
  })

  it('says what was thrown, also if it is no error', () =>
    assert.match(startProblem('Out of order', EMBEDDED).message, /Out of order/))

  it('names the folder to remove when the embedded database cannot be opened', () => {
    assert.match(
      startProblem(failure('Aborted()'), EMBEDDED).message,
      /Remove the folder \/srv\/portal\/postgres /,
    )
  })

  it('has nothing removed but the lock while another process has the database open', () => {
    const { message } = startProblem(failure('It is in use by process 7.', 'EBUSY'), EMBEDDED)
    assert.match(message, /in use by process 7/)
    assert.match(message, /if it is no portal, remove \/srv\/portal\/postgres\.lock\./)
    assert.doesNotMatch(message, /folder/)
  })

  it('has nothing removed where a newer version has been there', () => {
    for (const settings of [EMBEDDED, SERVER]) {
      const { message } = startProblem(failure('It is of a newer version.', 'ENEWER'), settings)
      assert.match(message, /^It is of a newer version\.[^]*Start that version/)
      assert.doesNotMatch(message, /Remove|DATABASE_URL/)
    }
  })

  it('asks for a database of its own where another one has the records of others', () => {
    const { message } = startProblem(new AdapterError('not-found', 'There is no such account.'), SERVER)
    assert.match(message, /not those of the accounts .*\n.*\nName an empty database in DATABASE_URL/)
    assert.doesNotMatch(message, /Remove|psql|secret/)
  })

  it('looks to DATABASE_URL when the failure is that of a server, and never repeats it', () => {
    for (const error of [
      failure('permission denied for database portal', '42501'),
      failure('Connection terminated unexpectedly'),
      failure('The server does not support SSL connections'),
    ]) {
      const { message } = startProblem(error, SERVER)
      assert.ok(message.includes(error.message))
      assert.match(message, /Check DATABASE_URL/)
      assert.doesNotMatch(message, /Remove|secret/)
    }
  })

  it('looks for who signed the certificate, or for TLS at all, where that is what fails', () => {
    for (const error of [
      failure('self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
      failure('unable to get local issuer certificate', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
      failure('certificate has expired', 'CERT_HAS_EXPIRED'),
      failure("Hostname/IP does not match certificate's altnames", 'ERR_TLS_CERT_ALTNAME_INVALID'),
      failure('The server does not support SSL connections'),
    ])
      assert.match(startProblem(error, SERVER).message, /sslmode[^]*sslrootcert/)
  })

  it('says that the database lets nobody in where its socket is missing or of somebody else', () => {
    for (const code of ['ENOENT', 'EACCES'])
      assert.match(
        startProblem(Object.assign(failure('connect', code), { syscall: 'connect' }), SERVER).message,
        /^The database does not let the portal in: connect\n/,
      )
  })

  it('says that the database lets nobody in where it is silent, or asks for a password that is not there', () => {
    for (const message of [
      'Connection terminated due to connection timeout',
      'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string',
    ])
      assert.match(
        startProblem(failure(message), SERVER).message,
        new RegExp(
          `^The database does not let the portal in: ${message}\n.*wrong host, port, user, password`,
        ),
      )
  })

  it('looks for what the server admits, and whether it asks for TLS, where it has no line for who comes', () => {
    for (const message of [
      'no pg_hba.conf entry for host "10.0.0.9", user "portal", database "portal", no encryption',
      'no pg_hba.conf entry for host "10.0.0.9", user "portal", database "portal", SSL encryption',
      'kein pg_hba.conf-Eintrag für Host »10.0.0.9«, Benutzer »portal«, Datenbank »portal«, SSL-Verschlüsselung',
    ]) {
      const said = startProblem(failure(message, '28000'), SERVER).message
      assert.ok(said.startsWith(`The database does not let the portal in: ${message}\n`), said)
      assert.match(said, /pg_hba\.conf.*\n.*where TLS is asked for.*sslmode=verify-full/)
    }
  })

  it('names the file of a certificate that cannot be read, and who names it', () => {
    for (const code of ['ENOENT', 'EACCES', 'EISDIR']) {
      const path = '/etc/our ca.pem'
      const error = Object.assign(failure(`${code}, open '${path}'`, code), { syscall: 'open', path })
      const settings = { ...SERVER, databaseUrl: `${SERVER.databaseUrl}?sslrootcert=/etc/our%20ca.pem` }
      const { message } = startProblem(error, settings)
      assert.match(message, /^A certificate .*our ca\.pem[^]*sslrootcert[^]*DATABASE_URL/)
      assert.doesNotMatch(message, /secret|psql|DATA_DIR/)
      assert.doesNotMatch(startProblem(error, SERVER).message, /certificate/)
    }
  })

  it('has nothing corrected where the database only accepts no connection for a while', () => {
    for (const error of [
      failure('sorry, too many clients already', '53300'),
      failure('the database system is starting up', '57P03'),
      failure('terminating connection due to administrator command', '57P01'),
    ]) {
      const { message } = startProblem(error, SERVER)
      assert.ok(message.includes(error.message))
      assert.match(message, /start again\.$/)
      assert.doesNotMatch(message, /DATABASE_URL|Remove/)
    }
  })

  it('looks for the server that may be written to where this one is only read', () => {
    const error = failure('cannot execute SELECT FOR UPDATE in a read-only transaction', '25006')
    assert.match(startProblem(error, SERVER).message, /standby[^]*DATABASE_URL/)
  })

  it('has a setting set anew where the database cannot be used with it', () => {
    const { message } = startProblem(failure('It has row_security = off.', 'ESETTING'), SERVER)
    assert.match(message, /^It has row_security = off\.\n[^]*alter role … in database … set …/)
    assert.doesNotMatch(message, /psql|Remove|secret/)
  })

  it('gives more time where the tables, the records or the day did not fit into it', () => {
    for (const error of [
      failure('canceling statement due to statement timeout', '57014'),
      failure('canceling statement due to lock timeout', '55P03'),
    ])
      assert.match(startProblem(error, SERVER).message, /statement_timeout[^]*set statement_timeout\.$/)
  })

  it('says of a question that fails at the start what its database said', () => {
    const cause = failure('cannot execute SELECT FOR UPDATE in a read-only transaction', '25006')
    const error = new AdapterError('server', 'The database is unavailable at the moment.', { cause })
    assert.equal(startProblem(error, SERVER).message, startProblem(cause, SERVER).message)
  })

  it('says that the disk is full, whoever finds it so', () => {
    for (const code of ['ENOSPC', '53100'])
      assert.match(
        startProblem(failure('could not extend file', code), EMBEDDED).message,
        /^The disk is full/,
      )
  })

  it('says whose disk is full where the database is on another machine', () => {
    const said = 'could not extend file "base/16385/17905": No space left on device'
    const { message } = startProblem(failure(said, '53100'), SERVER)
    assert.match(message, /^The disk of the database is full: could not extend[^]*on its machine/)
    assert.doesNotMatch(startProblem(failure('write', 'ENOSPC'), SERVER).message, /database is full/)
  })

  it('looks to DATA_DIR when that is no folder', () => {
    for (const code of ['ENOTDIR', 'EEXIST', 'EROFS', 'ENOENT'])
      assert.match(
        startProblem(Object.assign(failure('mkdir', code), { syscall: 'mkdir' }), EMBEDDED).message,
        /another folder by DATA_DIR/,
      )
    const missing = Object.assign(failure('open', 'ENOENT'), { syscall: 'open' })
    assert.doesNotMatch(startProblem(missing, EMBEDDED).message, /another folder by DATA_DIR/)
  })
})
