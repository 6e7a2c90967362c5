import type { Count } from '@lmp-widgets/data-adapter'

const ready: Count = {
  value: 12_482,
  drillDown: { screen: 'customers', filter: { status: 'enabled' } },
  trend: [11_204, 11_390, 11_402, 11_610, 11_800, 11_795, 12_020, 12_261],
}

/** Answers of enabled-customers, one for each thing that can happen. */
export const fixtures = {
  ready,
  zero: { ...ready, value: 0 },
  noTrend: { value: ready.value, drillDown: ready.drillDown! },
  unchanged: { ...ready, trend: [ready.value - 3, ready.value] },
  fallen: { ...ready, trend: [ready.value + 40, ready.value + 17] },
  noDrillDown: { value: ready.value, trend: ready.trend! },
  hugeNumbers: { ...ready, value: Number.MAX_SAFE_INTEGER, trend: [0, 9_000_000_000_000] },
} satisfies Record<string, Count>
