import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Manifest } from '@lmp-widgets/data-adapter'
import { followDay } from './day-turn.js'

describe('an account that somebody listens to', () => {
  it('is asked once when its day turns, again in a minute where that failed, and no more when nobody listens', async context => {
    context.mock.timers.enable({ apis: ['setInterval'] })
    let time = Date.parse('2026-11-25T03:58:00Z')
    let fails = true
    let asked = 0
    const adapter = {
      async manifest() {
        asked++
        if (fails) throw new Error('The test says so.')
        return { timeZone: 'America/New_York', asOf: new Date(time).toISOString() } as Manifest
      },
    }
    const { stop } = followDay(adapter, () => new Date(time))
    const afterMinutes = async (count: number) => {
      for (let minute = 0; minute < count; minute++) {
        time += 60_000
        context.mock.timers.tick(60_000)
        await new Promise(resolve => setImmediate(resolve))
      }
      return asked
    }
    assert.equal(await afterMinutes(2), 2)
    fails = false
    assert.equal(await afterMinutes(50), 3)
    assert.equal(await afterMinutes(60), 4, 'it is past midnight in New York')
    assert.equal(await afterMinutes(60), 4)
    stop()
    assert.equal(await afterMinutes(1440), 4)
  })
  it('is asked again at the next look when it may have another time zone, also by a question under way', async context => {
    context.mock.timers.enable({ apis: ['setInterval'] })
    const time = Date.parse('2026-11-25T12:00:00Z')
    let asked = 0
    let answer = () => {}
    let fails = false
    const adapter = {
      async manifest() {
        asked++
        await new Promise<void>(resolve => (answer = resolve))
        if (fails) throw new Error('The test says so.')
        return { timeZone: 'America/New_York', asOf: new Date(time).toISOString() } as Manifest
      },
    }
    const { askAgain, stop } = followDay(adapter, () => new Date(time))
    const look = async () => {
      context.mock.timers.tick(60_000)
      answer()
      await new Promise(resolve => setImmediate(resolve))
      return asked
    }
    assert.equal(await look(), 1)
    assert.equal(await look(), 1)
    askAgain()
    context.mock.timers.tick(60_000)
    askAgain()
    assert.equal(await look(), 3, 'the second answer may be of the old time zone')
    assert.equal(await look(), 3)
    askAgain()
    fails = true
    assert.equal(await look(), 4)
    assert.equal(await look(), 5, 'it has not been answered')
    stop()
  })
})
