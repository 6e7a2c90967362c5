/** Whatever is wrong with a back end, `verify` says which law fails; and a right one fails none. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Report } from '@lmp-widgets/data-adapter/verify'
import type { Fault } from './faults/fault.js'
import { http } from './faults/http.js'
import { lists } from './faults/lists.js'
import { numbers } from './faults/numbers.js'
import { rights } from './faults/rights.js'
import { verified } from './verified.js'

const failing = ({ laws }: Report) =>
  laws.filter(({ outcome }) => outcome === 'fails').map(({ name }) => name)

const kinds: Record<string, readonly Fault[]> = { numbers, lists, rights, 'the wire': http }

for (const [kind, faults] of Object.entries(kinds)) {
  describe(`a back end that is wrong in ${kind}`, () => {
    for (const { does, breaks, as = 'northwind-administrator', handle } of faults) {
      it(does, async () => {
        const report = await verified(handle, as, { laws: breaks })
        assert.equal(report.outcome, 'fails')
        assert.deepEqual(failing(report).toSorted(), breaks.toSorted())
        for (const { failures } of report.laws) {
          for (const { curl } of failures)
            assert.match(curl[0] ?? '', /^curl -s .* 'http:\/\/127\.0\.0\.1:\d+\/api\//)
        }
      })
    }
  })
}
