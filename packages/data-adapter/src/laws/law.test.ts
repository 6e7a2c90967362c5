import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { laws, type LawViolation } from './index.js'
import { spoiledData } from './wrong-adapters.test.support.js'

describe('an observer', () => {
  it('is told of every violation, of what held, and of every list that was read in part', async () => {
    const violations: string[] = []
    const sampled: string[] = []
    let held = 0
    const observer = {
      violated: ({ path }: LawViolation) => violations.push(path),
      held: () => held++,
      sampled: (list: string, rows: number, total: number) => sampled.push(`${list} ${rows} ${total}`),
    }
    const adapter = spoiledData('customer-license-status', ({ statuses }) => {
      for (const status of statuses.slice(0, 2)) status.value++
    })
    const [law] = laws
    await law?.check(adapter, { choices: 1, maxRows: 4, observer })
    assert.deepEqual(violations, [
      'customer-license-status .statuses[normal] -> customers?license-status=normal',
      'customer-license-status .statuses[expiring-soon] -> customers?license-status=expiring-soon',
    ])
    assert.ok(held > 100)
    assert.ok(sampled.includes('customers?status=enabled 4 9'), sampled.join())
  })
})

describe('a violation', () => {
  it('names the law, the number and both figures', async () => {
    const adapter = spoiledData('enabled-customers', data => (data.value = 391))
    const [law] = laws
    await assert.rejects(law?.check(adapter) ?? Promise.resolve(), {
      name: 'LawViolation',
      law: 'count = list',
      path: 'enabled-customers -> customers?status=enabled',
      actual: 9,
      expected: 391,
      message:
        'count = list: enabled-customers -> customers?status=enabled: total of the list: 9, expected 391',
    })
  })
})
