import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SCREENS, type DashboardAdapter, type DrillDown, type PageRequest } from '@lmp-widgets/data-adapter'
import { HttpAdapter } from '@lmp-widgets/data-adapter/http'
import { laws } from '@lmp-widgets/data-adapter/laws'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import fc from 'fast-check'
import { createDashboardHandler } from './dashboard-handler.js'
import { NOW, randomBook, viewersOf } from '../sql/random-book.test.support.js'

/** The adapter as a browser sees it: through every byte of the HTTP binding, without a network. */
function overHttp(adapter: DashboardAdapter): HttpAdapter {
  const handle = createDashboardHandler({ adapterFor: () => adapter, basePath: '/api' })
  return new HttpAdapter('https://host.example/api', {
    fetch: (input, init) => handle(new Request(input, init)),
  })
}

const book = randomBook(7)

for (const viewer of viewersOf(book)) {
  describe(`over HTTP, ${viewer.accountId} ${viewer.partner?.type ?? viewer.role}`, () => {
    const adapter = overHttp(new MemoryAdapter(book, viewer, { now: () => NOW }))
    for (const law of laws) it(law.name, () => law.check(adapter))
  })
}

describe('over HTTP, from an adapter without batches', () => {
  const [administrator] = viewersOf(book)
  const memory = new MemoryAdapter(book, administrator!, { now: () => NOW })
  const adapter = overHttp({
    manifest: options => memory.manifest(options),
    load: (request, options) => memory.load(request, options),
    list: (drillDown, page, options) => memory.list(drillDown, page, options),
  })
  for (const law of laws) it(law.name, () => law.check(adapter))
})

describe('over HTTP, whatever is asked', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'ß',
      'enabled',
      'active',
      'expired',
      'd0',
      'p1',
      '2026-10',
      '2026-02-30',
      '%',
      '\0',
      '\ud800',
    ),
    fc.string({ unit: 'binary' }),
  )
  const threshold = fc.record({
    kind: fc.constantFrom('percent', 'units', 'people'),
    value: fc.oneof(fc.integer(), fc.double()),
  })
  const name = fc.constantFrom(
    'id',
    'name',
    'status',
    'type',
    'version',
    'licenseStatus',
    'product',
    'partnerId',
    'kind',
    'cycle',
    'acquiredFrom',
    'acquiredBefore',
    'limit',
    'partner',
    'decreaseCycle',
    'colour',
  )
  const filter = fc
    .tuple(
      fc.dictionary(name, fc.oneof(text, fc.constantFrom({}, null)), { maxKeys: 2 }),
      fc.record(
        {
          withoutFullSale: fc.boolean(),
          decrease: fc.oneof(
            fc.record({ product: text, cycle: text, threshold }),
            fc.record({ product: text, cycle: text, threshold }, { requiredKeys: [] }),
            fc.constant(null),
          ),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([texts, others]) => ({ ...texts, ...others }))
  const drillDown = fc.record({ screen: fc.constantFrom(...SCREENS), filter }) as fc.Arbitrary<DrillDown>
  const page: fc.Arbitrary<PageRequest> = fc.record(
    {
      limit: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.double()),
      sort: fc.oneof(fc.constantFrom('name', '-name', 'status'), text),
      cursor: text,
    },
    { requiredKeys: [] },
  )

  async function outcome(
    adapter: DashboardAdapter,
    drillDown: DrillDown,
    page: PageRequest,
  ): Promise<unknown> {
    try {
      return await adapter.list(drillDown, page)
    } catch (error) {
      return (error as { code?: string }).code
    }
  }

  it('is the same list as without HTTP, or refused alike', async () => {
    const [administrator] = viewersOf(book)
    const memory = new MemoryAdapter(book, administrator!, { now: () => NOW })
    const http = overHttp(memory)
    await fc.assert(
      fc.asyncProperty(drillDown, page, async (drillDown, page) => {
        assert.deepEqual(await outcome(http, drillDown, page), await outcome(memory, drillDown, page))
      }),
      { numRuns: 1000 },
    )
  })
})
