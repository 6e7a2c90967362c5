/** What is kept of what the laws find out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LawViolation } from '../laws/law.js'
import { LAW_NAMES, type LawName } from './law-list.js'
import { Ledger } from './ledger.js'

const NAME: LawName = 'count = list'

const ledgerOf = (asked: readonly LawName[] = LAW_NAMES) =>
  new Ledger(
    ({ path: where, what, actual, expected }) => ({ where, what, actual, expected, curl: [] }),
    asked,
  )
const at = (path: string) => new LawViolation(NAME, path, 'total of the list', 9, 10)
const foundFor = (ledger: Ledger, name: LawName) => ledger.laws().find(law => law.name === name)!

test('is the first five failures of a law, and how many more there are; the same one counts once', () => {
  const ledger = ledgerOf()
  const { violated } = ledger.observerOf(NAME)
  for (const path of ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'a']) violated(at(path))
  const { outcome, failures, moreFailures } = foundFor(ledger, NAME)
  assert.equal(outcome, 'fails')
  assert.deepEqual(
    failures.map(({ where }) => where),
    ['a', 'b', 'c', 'd', 'e'],
  )
  assert.equal(moreFailures, 2)
  assert.equal(ledger.failures, 7)
})

test('is that a law holds, was stopped by a limit, or was not looked at, and why', () => {
  const ledger = ledgerOf(['count = list', 'parts sum to their whole', 'time goes forward'])
  ledger.observerOf('count = list').held()
  ledger.observerOf('parts sum to their whole').held()
  ledger.observerOf('time goes forward')
  for (const name of ['parts sum to their whole', 'time goes forward', 'aborting rejects'] as const)
    ledger.leave(name, 'a limit was reached', true)
  const told = ['count = list', 'parts sum to their whole', 'time goes forward', 'aborting rejects'] as const
  assert.deepEqual(
    told.map(name => foundFor(ledger, name)).map(({ outcome, reason }) => [outcome, reason]),
    [
      ['holds', undefined],
      ['unfinished', 'a limit was reached'],
      ['not-checked', 'a limit was reached'],
      ['not-checked', 'was not asked for'],
    ],
  )
})

test('is not that a law holds which found nothing to compare, as of a back end with a few widgets', () => {
  const ledger = ledgerOf()
  ledger.observerOf('like is compared with like')
  const { outcome, reason } = foundFor(ledger, 'like is compared with like')
  assert.deepEqual([outcome, reason], ['not-checked', 'no answer had what it compares'])
})

test('is a failure though a limit stopped the law later', () => {
  const ledger = ledgerOf()
  ledger.observerOf(NAME).violated(at('a'))
  ledger.leave(NAME, 'a limit was reached', true)
  assert.equal(foundFor(ledger, NAME).outcome, 'fails')
})

test('is nothing of a law that was not asked for, though it runs for what others see meanwhile', () => {
  const ledger = ledgerOf(['an answer is clean JSON'])
  const { held, violated } = ledger.observerOf(NAME)
  held()
  violated(at('a'))
  const { outcome, comparisons, failures } = foundFor(ledger, NAME)
  assert.deepEqual([outcome, comparisons, failures], ['not-checked', 0, []])
})
