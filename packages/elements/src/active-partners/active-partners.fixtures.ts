import type { Count } from '@lmp-widgets/data-adapter'

const ready: Count = {
  value: 346,
  drillDown: { screen: 'partners', filter: { status: 'active' } },
  trend: [310, 310, 321, 322, 321, 334, 335, 341],
}

/** Answers of active-partners, one for each thing that can happen. */
export const fixtures = {
  ready,
  zero: { ...ready, value: 0 },
  noTrend: { value: ready.value, drillDown: ready.drillDown! },
  unchanged: { ...ready, trend: [ready.value - 3, ready.value] },
  fallen: { ...ready, trend: [ready.value + 40, ready.value + 17] },
  noDrillDown: { value: ready.value, trend: ready.trend! },
  hugeNumbers: { ...ready, value: Number.MAX_SAFE_INTEGER, trend: [0, 9_000_000_000_000] },
} satisfies Record<string, Count>
