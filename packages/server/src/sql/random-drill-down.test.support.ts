import type { DrillDown, Screen } from '@lmp-widgets/data-adapter'
import { LICENSE_STATUSES } from '@lmp-widgets/data-adapter/records'
import type { Random } from './random-book.test.support.js'

/** A filter whose values are mostly there, sometimes not, and hostile as words. */
export function randomDrillDown(random: Random): DrillDown {
  const maybe = <T>(name: string, choices: readonly T[]) =>
    random.between(0, 3) === 0 ? { [name]: random.pick(choices) } : {}
  const name = () =>
    maybe('name', ['a', 'A', 'ss', 'ß', 'ä', '%', '_', '\\', "'", '😀', 'xxxy', 'nothing like it', ' ', ''])
  const status = (...known: string[]) => maybe('status', [...known, '', "'; drop table lmp.accounts; --"])
  const licenses = () => ({
    ...maybe('licenseStatus', [...LICENSE_STATUSES.map(known => known.status), 'unheard-of']),
    ...maybe('product', ['d0', 'd1', 'nothing']),
  })
  const partner = () => maybe('partnerId', ['p0', 'p1', 'p99'])
  const cycle = () => maybe('cycle', ['2026-08', '2026-10', '2020-01'])
  const filters: Record<Screen, () => object> = {
    customers: () => ({
      ...maybe('id', ['c1', 'x']),
      ...name(),
      ...status('enabled', 'disabled'),
      ...licenses(),
      ...partner(),
    }),
    partners: () => ({
      ...maybe('id', ['p0', 'x']),
      ...name(),
      ...status('active', 'suspended', 'canceled'),
      ...maybe('type', ['msp', 'reseller']),
      ...licenses(),
      ...maybe('acquiredFrom', ['2026-01-01', '2026-11-24']),
      ...maybe('acquiredBefore', ['2026-11-24', '2026-11-25', '1000-01-01']),
      ...maybe('withoutFullSale', [true]),
      ...maybe('decrease', [
        { product: 'd0', cycle: '2026-10', threshold: { kind: 'percent', value: 10 } },
        { product: 'd1', cycle: '2026-09', threshold: { kind: 'percent', value: 99 } },
        { product: 'd1', cycle: '2026-10', threshold: { kind: 'percent', value: 2 ** 53 - 1 } },
        { product: 'd2', cycle: '2026-10', threshold: { kind: 'units', value: 1 } },
        { product: 'd2', cycle: '2026-11', threshold: { kind: 'units', value: 0 } },
      ]),
    }),
    'service-plans': () => ({
      ...name(),
      ...status('enabled', 'disabled'),
      ...maybe('version', ['trial', 'full']),
      ...maybe('product', ['d0', 'x']),
    }),
    'usage-reports': () => ({ ...cycle(), ...status('approved', 'rejected'), ...partner() }),
    'billing-reports': () => ({
      ...cycle(),
      ...status('under-review'),
      ...maybe('kind', ['manual', 'x', '']),
      ...partner(),
    }),
  }
  const screen = random.pick(Object.keys(filters) as Screen[])
  return { screen, filter: filters[screen]() }
}
