import assert from 'node:assert/strict'
import { beforeEach, describe, it, mock } from 'node:test'
import { AdapterError } from '@lmp-widgets/data-adapter'
import { failureLog } from './log-error.js'

const request = new Request('http://portal.example/api/dashboard/customers?name=a%0Ab')
const refused = (detail = {}) =>
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED', ...detail })
const outage = (cause: unknown = refused()) =>
  new AdapterError('server', 'The database is unavailable at the moment. Try again.', {
    retryAfter: 2,
    cause,
  })

describe('the log of failures', () => {
  const said = mock.method(console, 'error', () => {})
  beforeEach(() => said.mock.resetCalls())
  const lines = () => said.mock.calls.map(({ arguments: words }) => words.join(' '))

  it('says of an outage in one line what was asked, what it means and what the database said', () => {
    failureLog()(outage(), request)
    assert.deepEqual(lines(), [
      'GET "http://portal.example/api/dashboard/customers?name=a%0Ab" failed: ' +
        'The database is unavailable at the moment. Try again. [connect ECONNREFUSED 127.0.0.1:5432]',
    ])
  })

  it('says it of an outage once a minute, and then how many questions met it', () => {
    let now = 1_000_000
    const tell = failureLog(() => now)
    for (let question = 0; question < 40; question++) tell(outage(), request)
    now = 1_059_999
    tell(new AdapterError('timeout', 'The database took too long. Try again.'), request)
    tell(outage(), request)
    assert.equal(lines().length, 2)
    now = 1_060_000
    tell(outage(), request)
    assert.match(lines()[2]!, /ECONNREFUSED 127\.0\.0\.1:5432\] \(40 more since this was told\)$/)
    now = 1_120_000
    tell(outage(), request)
    assert.match(lines()[3]!, /ECONNREFUSED 127\.0\.0\.1:5432\]$/)
  })

  it('has a hundred outages in mind at once, and then begins anew', () => {
    const tell = failureLog(() => 0)
    const meet = (number: number) => {
      tell(outage(new Error(`connection ${number} was lost`)), request)
      return lines().length
    }
    for (let number = 1; number <= 100; number++) assert.equal(meet(number), number)
    assert.equal(meet(1), 100)
    assert.equal(meet(101), 101)
    assert.equal(meet(1), 102)
  })

  it('keeps to itself what a database says beside its message, and to one line what it says', () => {
    const cause = Object.assign(new Error('remaining slots\nare reserved'), {
      ...{ code: '53300', detail: 'secret', where: 'secret' },
    })
    failureLog()(outage(cause), request)
    assert.match(lines()[0]!, / \[53300: remaining slots are reserved\]$/)
    failureLog()(new AdapterError('server', 'The records could not be read.', { cause }), request)
    assert.doesNotMatch(lines().join(), /secret/)
  })

  it('names each address that was tried', () => {
    const cause = new AggregateError([new Error('connect ECONNREFUSED ::1:5432'), refused()])
    failureLog()(outage(cause), request)
    assert.match(lines()[0]!, /\[connect ECONNREFUSED ::1:5432, connect ECONNREFUSED 127\.0\.0\.1:5432\]$/)
  })

  it('has the stack of a fault of the program, each time, from where it was thrown first', () => {
    const tell = failureLog()
    const cause = new RangeError('The database gave 9007199254740993 where a whole number belongs.')
    for (const error of [new AdapterError('server', 'Not read.', { cause }), cause, 'text'])
      tell(error, request)
    const [wrapped, plain, text] = lines()
    assert.match(wrapped!, /failed: RangeError: The database gave .*\n +at .*log-error\.test\.ts/)
    assert.equal(plain, wrapped)
    assert.match(text!, /failed: text$/)
  })
})
