/** How often, and for how many milliseconds, a server is asked before it is measured: code, connections and pages are warm then. */
const WARM = { times: 5, for: 300 }

/** Milliseconds of so many runs, the quickest first. */
export async function timesOf(ask: () => Promise<unknown>, runs: number): Promise<number[]> {
  const begun = performance.now()
  for (let run = 0; run < WARM.times || performance.now() - begun < WARM.for; run++) await ask()
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await timed(ask))
  return times.sort((a, b) => a - b)
}

export async function timed(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await ask()
  return performance.now() - start
}

/** Of sorted times, that which such a share of them does not exceed. */
export function at(times: readonly number[], share: number): number {
  return times[Math.floor((times.length - 1) * share)] ?? NaN
}

/** p50 / p95. */
export function toPercentiles(times: readonly number[]): string {
  return [0.5, 0.95].map(share => inMilliseconds(at(times, share))).join(' / ')
}

function inMilliseconds(time: number): string {
  return time.toFixed(time < 10 ? 1 : 0)
}
