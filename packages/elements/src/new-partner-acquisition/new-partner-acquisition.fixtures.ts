import type { Acquisition, AcquisitionBucket, Count } from '@lmp-widgets/data-adapter'

const periods = ['2026', '2025', '2024', '2023', '2022']
const thisYear = [3, 5, 4, 6, 4, 7, 5, 3, 6, 8, 5]
const lastYear = [2, 4, 4, 3, 5, 5, 2, 3, 4, 6, 3, 4]

const firstOf = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 'yyyy-mm-dd'.length)

const count = (value: number, acquiredFrom: string, acquiredBefore: string): Count => ({
  value,
  drillDown: { screen: 'partners', filter: { acquiredFrom, acquiredBefore } },
})

const sum = (counts: (Count | undefined)[]) => counts.reduce((sum, count) => sum + (count?.value ?? 0), 0)

/** A year in buckets of so many months; 2026 is running and counted to the 24th of its last month. */
function year(year: number, values: readonly number[], before: readonly number[], months = 1): Acquisition {
  const running = year === 2026
  const today = `-${String(Math.min(values.length * months, 11)).padStart(2, '0')}-25`
  const buckets = before.map((previous, i): AcquisitionBucket => {
    const partial = running && i === values.length - 1
    const end = partial ? `${year}${today}` : firstOf(year, (i + 1) * months)
    const endBefore = partial ? `${year - 1}${today}` : firstOf(year - 1, (i + 1) * months)
    const value = values[i]
    return {
      start: firstOf(year, i * months),
      before: firstOf(year, (i + 1) * months),
      ...(value !== undefined && { current: count(value, firstOf(year, i * months), end) }),
      previous: count(previous, firstOf(year - 1, i * months), endBefore),
      partial,
    }
  })
  const begun = buckets.filter(bucket => bucket.current)
  const last = begun.at(-1)
  return {
    view: months === 1 ? 'monthly' : 'quarterly',
    period: String(year),
    periods,
    buckets,
    ...(running && { through: `${year}${today}`.replace(/25$/, '24') }),
    current: count(
      sum(begun.map(bucket => bucket.current)),
      firstOf(year, 0),
      last?.partial ? `${year}${today}` : firstOf(year + 1, 0),
    ),
    previous: count(
      sum(begun.map(bucket => bucket.previous)),
      firstOf(year - 1, 0),
      last?.partial ? `${year - 1}${today}` : firstOf(year, 0),
    ),
  }
}

const monthly = year(2026, thisYear, lastYear)
const quarterly = year(2026, [12, 17, 14, 13], [10, 12, 9, 10], 3)

const withoutDrillDowns = (data: Acquisition): Acquisition => ({
  ...data,
  current: { value: data.current.value },
  previous: { value: data.previous.value },
  buckets: data.buckets.map(bucket => ({
    ...bucket,
    ...(bucket.current && { current: { value: bucket.current.value } }),
    previous: { value: bucket.previous.value },
  })),
})

/** Answers of new-partner-acquisition, one for each thing that can happen. */
export const fixtures = {
  ready: monthly,
  quarterly,
  wholeYear: year(2025, lastYear, [1, 2, 3, 1, 2, 4, 2, 1, 0, 2, 3, 2]),
  empty: year(
    2026,
    thisYear.map(() => 0),
    lastYear.map(() => 0),
  ),
  fromNothing: year(
    2026,
    thisYear,
    lastYear.map(() => 0),
  ),
  hugeNumbers: year(
    2026,
    thisYear.map(value => value * 100_000_000_000_000),
    lastYear.map(value => value * 100_000_000_000_000),
  ),
  partialPeriod: year(2026, [1], lastYear),
  noDrillDowns: withoutDrillDowns(monthly),
} satisfies Record<string, Acquisition>
