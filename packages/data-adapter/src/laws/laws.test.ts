import { describe, it } from 'node:test'
import { MemoryAdapter } from '../adapters/memory.js'
import { TINY_NOW, tinyBook } from '../records/book.fixtures.js'
import { ROLES, type Role, type Viewer } from '../records/viewer.js'
import { agreesWith, laws } from './index.js'
import { right, spoiled } from './wrong-adapters.test.support.js'

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

describe('a user whose role has no widget', () => {
  const viewer = { accountId: 'northwind', role: 'guest' as Role }
  const adapter = new MemoryAdapter(book, viewer, { now: () => TINY_NOW })
  for (const law of laws) it(law.name, () => law.check(adapter))
})

describe('an adapter without batches', () => {
  for (const law of laws) it(law.name, () => law.check(spoiled(right(), {})))
})

for (const day of ['2026-01-01', '2026-02-28', '2026-10-01', '2026-10-31', '2026-12-31']) {
  describe(`an administrator on ${day}`, () => {
    const [viewer] = viewers
    const adapter = new MemoryAdapter(book, viewer!, { now: () => new Date(`${day}T12:00:00Z`) })
    for (const law of laws) it(law.name, () => law.check(adapter))
  })
}
