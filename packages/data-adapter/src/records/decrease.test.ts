import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isDecrease } from './decrease.js'

const TEN_PERCENT = { kind: 'percent', value: 10 } as const

it('a decrease is above the threshold, not at it', () => {
  assert.equal(isDecrease(100, 90, TEN_PERCENT), false)
  assert.equal(isDecrease(100, 89, TEN_PERCENT), true)
  assert.equal(isDecrease(3, 2, { kind: 'percent', value: 33 }), true)
  assert.equal(isDecrease(10, 5, { kind: 'units', value: 5 }), false)
  assert.equal(isDecrease(10, 4, { kind: 'units', value: 5 }), true)
})

it('nothing falls from nothing, and a rise is no decrease', () => {
  assert.equal(isDecrease(0, 0, { kind: 'units', value: 0 }), false)
  assert.equal(isDecrease(5, 50, { kind: 'percent', value: 0 }), false)
  assert.equal(isDecrease(5, 5, { kind: 'percent', value: 0 }), false)
})

it('nothing falls by more than all of it, however large the numbers', () => {
  const huge = Number.MAX_SAFE_INTEGER
  assert.equal(isDecrease(1, 0, { kind: 'percent', value: 99 }), true)
  assert.equal(isDecrease(1, 0, { kind: 'percent', value: 100 }), false)
  assert.equal(isDecrease(huge, 0, { kind: 'percent', value: huge }), false)
  assert.equal(isDecrease(huge, 0, { kind: 'units', value: huge }), false)
  // Of 9007199254740990 units 10 percent are 900719925474099.
  assert.equal(isDecrease(huge - 1, huge - 1 - 900719925474099, TEN_PERCENT), false)
  assert.equal(isDecrease(huge - 1, huge - 1 - 900719925474100, TEN_PERCENT), true)
})
