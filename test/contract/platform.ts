/** What the packages need of a browser and of Node. */
import { readFile } from 'node:fs/promises'
import { ROOT } from '../check/command.js'
import { filesBelow, isTest } from '../check/source-files.js'
import { table } from './table.js'

const ENGINES = ['Chrome, Edge', 'Firefox', 'Safari'] as const

/** What of the platform is newest among what they use: how it is written, and since which version it is there. */
const FEATURES: readonly { what: string; written: RegExp; since: readonly [number, number, number] }[] = [
  { what: '`:state()`', written: /:state\(/, since: [125, 126, 17.4] },
  { what: '`light-dark()`', written: /light-dark\(/, since: [123, 120, 17.5] },
  { what: '`:dir()`', written: /:dir\(/, since: [120, 49, 16.4] },
  { what: '`subgrid`', written: /subgrid/, since: [117, 71, 16] },
  { what: '`AbortSignal.any`', written: /AbortSignal\.any\(/, since: [116, 124, 17.4] },
  { what: '`color-mix()`', written: /color-mix\(/, since: [111, 113, 16.2] },
  { what: '`@container`', written: /@container/, since: [105, 110, 16] },
  { what: '`:has()`', written: /:has\(/, since: [105, 121, 15.4] },
  { what: '`checkVisibility`, for export', written: /checkVisibility\(/, since: [105, 106, 17.4] },
  { what: '`content: … / …`', written: /content: .+ \/ '/, since: [77, 128, 17.4] },
]

const PACKAGES = ['data-adapter', 'elements', 'react', 'angular', 'server']
const shipped = ['data-adapter', 'elements']
  .flatMap(name => filesBelow(`packages/${name}/src`) as string[])
  .filter(path => path.endsWith('.ts') && !isTest(path) && !/\/(verify|doctor|laws|records)\//.test(path))

/** The oldest browsers that have all of it. */
export async function printBrowsers(): Promise<string> {
  const used = await usedFeatures()
  const oldest = ENGINES.map((engine, i) => [engine, String(Math.max(...used.map(({ since }) => since[i]!)))])
  return table(['browser', 'from version'], oldest)
}

export async function printPlatform(): Promise<string> {
  const rows = (await usedFeatures()).map(({ since, what }) => [what, ...since.map(String)])
  return table(['used', ...ENGINES], rows)
}

/** Fails for one that nothing uses any more: the page would ask for too much. */
async function usedFeatures(): Promise<typeof FEATURES> {
  const texts = await Promise.all(shipped.map(path => readFile(ROOT + path, 'utf8')))
  for (const { what, written } of FEATURES)
    if (!texts.some(text => written.test(text)))
      throw new Error(`test/contract/platform.ts: nothing uses ${what}`)
  return FEATURES
}

/** What each package says of the Node that it runs on. */
export async function printNode(): Promise<string> {
  const rows = PACKAGES.map(async name => {
    const text = await readFile(`${ROOT}packages/${name}/package.json`, 'utf8')
    const { engines, name: called } = JSON.parse(text) as { engines?: { node: string }; name: string }
    return [`\`${called}\``, engines?.node ?? 'any that has ES modules; it is for browsers']
  })
  const root = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')) as { engines: { node: string } }
  return table(['package', 'Node'], [...(await Promise.all(rows)), ['the repository', root.engines.node]])
}
