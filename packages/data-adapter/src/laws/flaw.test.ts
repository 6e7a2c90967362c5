import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ANSWERS } from '../schema/answers.js'
import { isManifest } from '../schema/manifest.js'
import { flawIn } from './flaw.js'

const asOf = '2026-11-24T14:41:00Z'
const total = { value: 2, drillDown: { screen: 'partners', filter: { acquiredFrom: '2026-10-26' } } }
const answer = (data: object) => ({ widget: 'new-partner-overview', state: 'ready', asOf, data })

describe('what does not fit its schema is named', () => {
  for (const [flaw, value] of [
    ['nothing', answer({ windowDays: 30, total, partners: [] })],
    ['data.partners: absent', answer({ windowDays: 30, total })],
    ['data.total.value: "2"', answer({ windowDays: 30, total: { value: '2' }, partners: [] })],
    ['data.total.value: bigint 2', answer({ windowDays: 30, total: { value: 2n }, partners: [] })],
    ['data.total.value: number NaN', answer({ windowDays: 30, total: { value: NaN }, partners: [] })],
    ['data.total.value: {"of":"2n"}', answer({ windowDays: 30, total: { value: { of: 2n } }, partners: [] })],
    ['asOf: Date "2026-11-24T14:41:00.000Z"', { ...answer({}), asOf: new Date(asOf) }],
    ['data.partners[0].name: absent', answer({ windowDays: 30, total, partners: [{ id: 'p1' }] })],
    ['asOf: "yesterday"', { ...answer({}), asOf: 'yesterday' }],
    ['state: "gone"', { ...answer({}), state: 'gone' }],
    ['null', null],
  ] as const) {
    it(flaw, () => {
      assert.equal(flawIn(ANSWERS['new-partner-overview'], value), flaw)
    })
  }

  it('of a manifest, down to one word of a list', () => {
    const manifest = {
      contract: '1.0',
      account: { id: 'a', name: 'A' },
      role: 'administrator',
      timeZone: 'UTC',
    }
    assert.equal(flawIn(isManifest, { ...manifest, asOf, widgets: ['w', 7], screens: [] }), 'widgets[1]: 7')
  })
})
