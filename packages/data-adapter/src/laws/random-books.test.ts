import { describe, it } from 'node:test'
import fc from 'fast-check'
import { MemoryAdapter } from '../adapters/memory.js'
import { bookCases, viewersOf } from '../records/book-cases.test.support.js'
import { laws } from './index.js'

const cases = bookCases().chain(({ book, now }) =>
  fc.record({ book: fc.constant(book), now: fc.constant(now), viewer: viewersOf(book) }),
)

describe('on any book, for any viewer', () => {
  for (const law of laws) {
    it(law.name, () =>
      fc.assert(
        fc.asyncProperty(cases, ({ book, now, viewer }) =>
          law.check(new MemoryAdapter(book, viewer, { now: () => now }), { choices: 3 }),
        ),
        { numRuns: 25 },
      ),
    )
  }
})
