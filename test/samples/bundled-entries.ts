import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { ROOT } from '../check/command.js'
import { SAMPLES } from './read-samples.js'

/** Every entry of our packages that a sample names, and what the harness needs itself. */
const ENTRIES = new Set(
  SAMPLES.flatMap(({ language, text }) =>
    /^(ts|js|html)$/.test(language)
      ? [...text.matchAll(/'(@lmp-widgets\/[^']+)'/g)].map(([, entry]) => entry!)
      : [],
  ).filter(entry => !/\/(server|laws|verify|data-adapter\/doctor)$/.test(entry)),
)
for (const entry of ['elements', 'elements/development', 'data-adapter', 'data-adapter/http'])
  ENTRIES.add(`@lmp-widgets/${entry}`)

/** Scripts by their paths, and the import map that leads to them. */
export interface Modules {
  files: ReadonlyMap<string, string>
  importMap: string
}

/** All of them from their sources, in one step; what they share they load once, as from npm. */
export async function bundleEntries(): Promise<Modules> {
  const names = [...ENTRIES].map(entry => [entry, entry.replace('@', '').replace(/\.js$/, '')] as const)
  const { outputFiles } = await build({
    entryPoints: names.map(([entry, out]) => ({ in: entry, out })),
    absWorkingDir: `${ROOT}test`,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: '/modules',
    conditions: ['lmp-source'],
  })
  const imports = Object.fromEntries(names.map(([entry, out]) => [entry, `/modules/${out}.js`]))
  const files = new Map(outputFiles.map(({ path, text }) => [path, text]))
  return { files, importMap: JSON.stringify({ imports }) }
}

/** What a CDN serves at the pinned version that pages name: all of it in one script. */
export async function bundleForCdn(): Promise<string> {
  const contents = `export * from '@lmp-widgets/elements'; export * from '@lmp-widgets/data-adapter/http'`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${ROOT}test` },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['lmp-source'],
  })
  return outputFiles[0]!.text
}

/** The version of the packages. */
export const VERSION = (
  JSON.parse(readFileSync(`${ROOT}packages/elements/package.json`, 'utf8')) as { version: string }
).version
