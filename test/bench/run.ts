/**
 * Measures the dashboard against a hand-written DOM and SVG page with the same numbers, in one run, interleaved.
 * Prints medians and ratios; judges nothing. `--samples 9` sets how many fresh pages each figure is made of.
 */
import { parseArgs } from 'node:util'
import { openBench, type Sample, type Variant } from './browser.js'
import { median, row } from './figures.js'

const { values } = parseArgs({ options: { samples: { type: 'string', default: '9' } } })
const samples = Number(values.samples)

const bench = await openBench()
try {
  for (const slowdown of [1, 4]) {
    console.log(
      `\nDashboard, CPU slowed ${slowdown} times, ${samples} fresh pages each (milliseconds of the main thread)`,
    )
    print(await interleave('dashboard', slowdown))
  }
  console.log(`\n1,000 count widgets, ${samples} fresh pages each (milliseconds of the main thread)`)
  print(await interleave('tiles', 1))
  const retained = await bench.retained(10_000)
  console.log(
    `\n10,000 attached and detached: ${retained.instances} instances retained, ${retained.listeners} listeners more`,
  )
} finally {
  await bench.close()
}

async function interleave(page: 'dashboard' | 'tiles', slowdown: number) {
  const taken: Record<Variant, Sample[]> = { floor: [], ours: [] }
  for (let i = 0; i < samples; i++)
    for (const variant of ['floor', 'ours'] as const)
      taken[variant].push(await bench.sample(page, variant, slowdown))
  return taken
}

function print(taken: Record<Variant, Sample[]>) {
  const figure = (variant: Variant, name: keyof Sample) => median(taken[variant].map(sample => sample[name]))
  console.log(row('', 'hand-written', 'widgets', 'ratio'))
  for (const [name, title] of [
    ['mount', 'CPU to the last number'],
    ['wall', 'wall to the last number'],
    ['update', 'CPU of an update of all'],
  ] as const) {
    const floor = figure('floor', name)
    const ours = figure('ours', name)
    console.log(row(title, floor.toFixed(1), ours.toFixed(1), (ours / floor).toFixed(2)))
  }
  console.log(
    row('layout shift', figure('floor', 'shift').toFixed(4), figure('ours', 'shift').toFixed(4), ''),
  )
  console.log(
    row('batched requests', String(figure('floor', 'requests')), String(figure('ours', 'requests')), ''),
  )
}
