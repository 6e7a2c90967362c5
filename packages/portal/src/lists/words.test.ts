import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { words } from './words.js'

describe('the words of a code', () => {
  it('are those of the catalogue', () => {
    assert.equal(words('automatic-without-penalties'), 'Automatic, no penalties')
  })

  it('of which the portal knows nothing, are as in the widgets', () => {
    assert.equal(words('on-hold'), 'On hold')
    assert.equal(words('constructor'), 'Constructor')
    assert.equal(words(''), '')
  })
})
