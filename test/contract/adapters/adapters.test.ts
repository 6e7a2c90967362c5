import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { WIDGETS } from '@lmp-widgets/data-adapter'
import { laws } from '@lmp-widgets/data-adapter/laws'
import { listRecords, RecordAdapter } from '@lmp-widgets/data-adapter/records'
import { TINY_NOW } from '@lmp-widgets/data-adapter/testing'
import { ACCOUNT, directory, graph, rest, VIEWER } from './back-ends.js'
import { graphqlAdapter } from './graphql.js'
import { restAdapter } from './rest.js'
import { directoryAdapter } from './some-widgets.js'

const adapters = {
  'rest.ts': () => restAdapter('http://lists.example/v2', ACCOUNT, VIEWER, rest),
  'graphql.ts': () => graphqlAdapter('http://graph.example', ACCOUNT, VIEWER, graph),
  'some-widgets.ts': () => directoryAdapter(directory, ACCOUNT),
}

describe('an adapter of one’s own', () => {
  for (const [file, create] of Object.entries(adapters)) {
    describe(file, () => {
      // The books of the back ends are of one day, so the clock of the adapters stands still.
      for (const law of laws) {
        it(law.name, async context => {
          context.mock.timers.enable({ apis: ['Date'], now: TINY_NOW })
          await law.check(create(), { choices: 2 })
        })
      }

      it('has fewer than 25 lines that say something of this back end', () => {
        const text = readFileSync(new URL(file, import.meta.url), 'utf8')
        const [, body = ''] = /^export function [\s\S]*?$([\s\S]*?)^}/m.exec(text) ?? []
        assert.ok(body.trim().split('\n').length < 25)
      })
    })
  }

  it('has no screen and no widget of a list that is undefined', async () => {
    const customers = () => Promise.resolve({ total: 0, rows: [] })
    const lists = listRecords({ account: ACCOUNT, lists: { customers, partners: undefined } })
    const adapter = new RecordAdapter(lists, VIEWER)
    assert.deepEqual((await adapter.manifest()).screens, ['customers'])
    assert.equal((await adapter.load({ widget: 'active-partners' })).state, 'unsupported')
  })

  it('answers what it cannot tell with `unsupported`', async () => {
    const adapter = adapters['some-widgets.ts']()
    assert.ok(adapter instanceof RecordAdapter)
    assert.deepEqual((await adapter.manifest()).screens, ['customers'])
    const states = await Promise.all(
      WIDGETS.map(async widget => [widget, (await adapter.load({ widget })).state]),
    )
    assert.deepEqual(
      states.filter(([, state]) => state === 'ready').map(([widget]) => widget),
      ['account-search', 'enabled-customers', 'customer-license-status'],
    )
    assert.ok(states.some(([, state]) => state === 'unsupported'))
  })
})
