import type { WindowedCount } from '@lmp-widgets/data-adapter'

const ready: WindowedCount = {
  value: 7,
  drillDown: {
    screen: 'partners',
    filter: { acquiredFrom: '2026-08-27', acquiredBefore: '2026-11-25', withoutFullSale: true },
  },
  trend: [2, 3, 2, 2, 4, 3, 4],
  windowDays: 90,
  of: 12,
}

/** Answers of inactive-new-partners, one for each thing that can happen. */
export const fixtures = {
  ready,
  zero: { ...ready, value: 0 },
  noNewPartners: { ...ready, value: 0, of: 0 },
  noTrend: { value: 7, drillDown: ready.drillDown!, windowDays: 90, of: 12 },
  noDrillDown: { value: 7, trend: ready.trend!, windowDays: 90, of: 12 },
  hugeNumbers: { ...ready, value: Number.MAX_SAFE_INTEGER, of: Number.MAX_SAFE_INTEGER },
} satisfies Record<string, WindowedCount>
