import { describe, it } from 'node:test'
import { MemoryAdapter } from '../adapters/memory.js'
import { TINY_NOW, tinyBook } from '../records/book.fixtures.js'
import { ROLES, type Viewer } from '../records/viewer.js'
import { agreesWith, laws } from './index.js'

const book = tinyBook()
const viewers: Viewer[] = [
  ...['northwind', 'southwind', 'lakeside'].flatMap(accountId => ROLES.map(role => ({ accountId, role }))),
  { accountId: 'northwind', role: 'administrator', partner: { id: 'alder', type: 'msp' } },
  { accountId: 'northwind', role: 'administrator', partner: { id: 'birch', type: 'reseller' } },
  { accountId: 'northwind', role: 'administrator', partner: { id: 'elm', type: 'reseller' } },
]

for (const viewer of viewers) {
  describe(`${viewer.partner?.id ?? viewer.accountId} ${viewer.role}`, () => {
    const adapter = new MemoryAdapter(book, viewer, { now: () => TINY_NOW })
    for (const law of [...laws, agreesWith(adapter)]) it(law.name, () => law.check(adapter))
  })
}
