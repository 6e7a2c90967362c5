import { describe, it } from 'node:test'
import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import { HttpAdapter } from '@lmp-widgets/data-adapter/http'
import { laws } from '@lmp-widgets/data-adapter/laws'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { createDashboardHandler } from './dashboard-handler.js'
import { NOW, randomBook, viewersOf } from './sql/random-book.test.support.js'

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
