import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { laws, type LawViolation } from './index.js'
import { right, spoiled, spoiledData } from './wrong-adapters.test.support.js'

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

describe('a widget that fails', () => {
  const answers = right()
  const fail = () => Promise.reject(new Error('out of order'))
  const cases: [what: string, adapter: DashboardAdapter, name: string][] = [
    [
      'by no answer',
      {
        ...spoiled(answers, {}),
        load: request => (request.widget === 'enabled-customers' ? fail() : answers.load(request)),
      },
      'enabled-customers',
    ],
    [
      'by an answer without what there is to choose from',
      spoiledData('usage-report-status', data => Reflect.deleteProperty(data, 'cycles')),
      'usage-report-status',
    ],
    [
      'by the list of what there is to search for',
      spoiled(answers, {
        list: (list, drillDown, page = {}, options) =>
          drillDown.screen === 'customers' && !page.limit ? fail() : list(drillDown, page, options),
      }),
      'customers',
    ],
  ]
  for (const [what, adapter, name] of cases)
    it(`${what} is named, and the others are checked all the same`, async () => {
      const violations: LawViolation[] = []
      let held = 0
      const observer = {
        violated: (violation: LawViolation) => violations.push(violation),
        held: () => held++,
        sampled: () => {},
      }
      const [law] = laws
      await law!.check(adapter, { choices: 1, observer })
      assert.deepEqual([...new Set(violations.map(({ path }) => path))], [name])
      assert.ok(held > 100)
      await assert.rejects(law!.check(adapter), { path: name })
    })
})

describe('a list that fails', () => {
  it('is named, and the others are checked all the same', async () => {
    const adapter = spoiled(right(), {
      list: (list, drillDown, page, options) =>
        drillDown.screen === 'customers' ? Promise.reject(new Error('gone')) : list(drillDown, page, options),
    })
    const paths = new Set<string>()
    let held = 0
    const observer = {
      violated: ({ path }: LawViolation) => void paths.add(path),
      held: () => held++,
      sampled: () => {},
    }
    await laws.find(({ name }) => name === 'one list in every order')!.check(adapter, { observer })
    assert.deepEqual([...paths], ['customers'])
    assert.ok(held > 100)
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
