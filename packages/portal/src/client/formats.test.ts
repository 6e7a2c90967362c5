import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatInstant, knownZone } from './formats.js'

describe('the moment of a list', () => {
  const shown = (timeZone: string) => formatInstant('2026-11-24T14:41:00Z', knownZone(timeZone))

  it('is written in the time of the account', () =>
    assert.equal(shown('America/New_York'), '24 Nov 2026, 09:41'))

  it('is written in UTC, and says so, where the browser does not know the zone', () =>
    assert.equal(shown('America/Nowhere'), '24 Nov 2026, 14:41 UTC'))
})
