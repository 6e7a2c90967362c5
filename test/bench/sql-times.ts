/** How often, and for how many milliseconds, each is asked before it is measured: code, connections and pages are warm then. */
const WARM = { times: 5, for: 300 }

type Ask = () => Promise<unknown>

/**
 * Milliseconds of so many runs of each, fastest first. They take turns, so that a slow minute of the machine affects
 * all.
 */
export async function timesOf(asks: readonly Ask[], runs: number): Promise<number[][]> {
  for (const ask of asks) await warm(ask)
  const times = asks.map((): number[] => [])
  for (let run = 0; run < runs; run++) {
    for (const [index, ask] of asks.entries()) times[index]!.push(await timed(ask))
  }
  return times.map(each => each.sort((a, b) => a - b))
}

async function warm(ask: Ask): Promise<void> {
  const begun = performance.now()
  for (let run = 0; run < WARM.times || performance.now() - begun < WARM.for; run++) await ask()
}

export async function timed(ask: Ask): Promise<number> {
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
