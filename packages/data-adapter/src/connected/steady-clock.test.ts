import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it, mock } from 'node:test'
import { steadyClock } from './steady-clock.js'

describe('steadyClock', () => {
  let wall = 0
  let running = 0
  beforeEach(() => {
    wall = 1_000_000
    running = 0
    mock.method(Date, 'now', () => wall)
    mock.method(performance, 'now', () => running)
  })
  afterEach(() => mock.restoreAll())

  const pass = (milliseconds: number) => {
    wall += milliseconds
    running += milliseconds
  }

  it('goes on as the machine does', () => {
    const now = steadyClock()
    const began = now()
    pass(5000)
    assert.equal(now() - began, 5000)
  })

  it('goes on where the clock of the machine is set back', () => {
    const now = steadyClock()
    const began = now()
    wall -= 3_600_000
    pass(5000)
    assert.equal(now() - began, 5000)
    pass(5000)
    assert.equal(now() - began, 10_000)
  })

  it('counts the time that the machine slept', () => {
    const now = steadyClock()
    const began = now()
    wall += 3_600_000
    assert.equal(now() - began, 3_600_000)
  })
})
