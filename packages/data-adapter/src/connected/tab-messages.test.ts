import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { AdapterError } from '../contract/adapter-error.js'
import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { readResult, toMessage } from './tab-messages.js'

/** What arrives in another tab. */
const sent = (result: IndexedAnswer) => readResult(structuredClone(toMessage(result)))
const errorOf = (result: IndexedAnswer) => ('error' in result ? result.error : assert.fail('no error'))

describe('what one tab tells another', () => {
  test('is an answer as it came', () => {
    const result = { index: 2, answer: { widget: 'active-partners', state: 'forbidden' } } as IndexedAnswer
    assert.deepEqual(sent(result), result)
  })

  test('is an error with its code, its field and when to ask again, in our own words', () => {
    const options = { field: 'cycle', retryAfter: 60 }
    const error = new AdapterError('rate-limited', 'A secret of the back end', options)
    const heard = errorOf(sent({ index: 1, error }))
    assert.ok(heard instanceof AdapterError)
    assert.equal(heard.message, 'Asked too often: try again later.')
    assert.deepEqual([heard.code, heard.field, heard.retryAfter], ['rate-limited', 'cycle', 60])
  })

  test('is an error of the server where another version has a code that this one does not know', () => {
    const error = { code: 'teapot' } as unknown as AdapterError
    assert.equal(errorOf(readResult({ index: 0, error })).code, 'server')
  })
})
