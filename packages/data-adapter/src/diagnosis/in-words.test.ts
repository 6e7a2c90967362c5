import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWords } from './in-words.js'

test('a time is said in the largest unit of which it has at least two, and one second as one', () => {
  const said = [0, 1, 119, 120, 7140, 7200, 169_200, 172_800]
  assert.deepEqual(said.map(inWords), [
    '0 seconds',
    '1 second',
    '119 seconds',
    '2 minutes',
    '119 minutes',
    '2 hours',
    '47 hours',
    '2 days',
  ])
})
