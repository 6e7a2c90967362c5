/**
 * Measures the dashboard against a hand-written page and against other libraries with the same numbers, in one run,
 * interleaved. Prints medians and ratios; judges nothing.
 * `--samples 9` sets how many fresh pages each figure is made of, `--only floor,ours` what is measured,
 * `--ledger` writes the tables into docs/performance.md.
 */
import { parseArgs } from 'node:util'
import { openBench, type Kind, type Sample } from './browser.js'
import { installPeers } from './install-peers.js'
import { writeLedger } from './ledger.js'
import { dashboardTable, tilesTable, type Taken } from './tables.js'
import { isPeer, VARIANTS, type Variant, type VariantName } from './variants.js'

const { values } = parseArgs({
  options: {
    samples: { type: 'string', default: '9' },
    only: { type: 'string', default: Object.keys(VARIANTS).join() },
    ledger: { type: 'boolean', default: false },
  },
})
const samples = Number(values.samples)
const variants = values.only.split(',').filter((name): name is VariantName => name in VARIANTS)
if (variants.some(isPeer)) installPeers()

const bench = await openBench(variants)
try {
  const parts: string[] = []
  const print = (part: string) => {
    parts.push(part)
    console.log(`\n${part}`)
  }
  for (const slowdown of [1, 4]) {
    const title = slowdown === 1 ? 'The dashboard' : `The dashboard, CPU slowed ${slowdown} times`
    print(`${title}\n\n${dashboardTable(await interleave('dashboard', variants, slowdown), bench.bytes)}`)
  }
  const tiled = variants.filter(name => (VARIANTS[name] as Variant).tiles)
  print(`1,000 count widgets\n\n${tilesTable(await interleave('tiles', tiled, 1))}`)
  if (variants.includes('ours')) {
    const { instances, listeners } = await bench.retained(10_000)
    print(
      `10,000 count widgets attached and detached: ${instances} instances and ${listeners} listeners are retained.`,
    )
  }
  if (values.ledger) await writeLedger(parts, samples, bench.browser())
} finally {
  await bench.close()
}

async function interleave(kind: Kind, names: readonly VariantName[], slowdown: number): Promise<Taken> {
  const taken: Taken = Object.fromEntries(names.map(name => [name, [] as Sample[]]))
  for (let i = 0; i < samples; i++)
    for (const name of names) taken[name]!.push(await bench.sample(kind, name, slowdown))
  return taken
}
