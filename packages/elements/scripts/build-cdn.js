/**
 * Writes `dist/cdn/`, what a page without a build step loads, from what tsc has built:
 * `lmp-widgets.js`, everything in one module, and the same as a classic script; `autoloader.js`, which brings each widget when its tag appears;
 * an entry for each widget; `importmap.json` with the integrity of every file; and a page that shows each way.
 */
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { page, ways } from './cdn/page.js'

const HERE = fileURLToPath(new URL('..', import.meta.url))
const OUT = `${HERE}dist/cdn`

/** Bundles entries, as `{ name: file }`, into the folder. */
const bundle = (entryPoints, options) =>
  build({
    entryPoints,
    outdir: OUT,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    legalComments: 'linked',
    chunkNames: 'parts/[name]-[hash]',
    ...options,
  })

const folders = await readdir(`${HERE}dist`, { withFileTypes: true })
const defined = []
for (const folder of folders.filter(each => each.isDirectory())) {
  const files = await readdir(`${HERE}dist/${folder.name}`)
  if (files.includes('define.js')) defined.push(folder.name)
}

await rm(OUT, { recursive: true, force: true })
await mkdir(OUT, { recursive: true })
const everything = `${HERE}scripts/cdn/lmp-widgets.js`
await bundle({ 'lmp-widgets': everything })
await bundle({ 'lmp-widgets.classic': everything }, { format: 'iife', globalName: 'lmpWidgets' })
await bundle(
  {
    autoloader: `${HERE}dist/autoloader/autoloader.js`,
    http: fileURLToPath(import.meta.resolve('@lmp-widgets/data-adapter/http')),
    ...Object.fromEntries(defined.map(name => [name, `${HERE}dist/${name}/define.js`])),
  },
  { splitting: true },
)

const scripts = (await readdir(OUT, { recursive: true })).filter(path => path.endsWith('.js')).sort()
const integrity = {}
for (const path of scripts) {
  const hash = createHash('sha384')
    .update(await readFile(`${OUT}/${path}`))
    .digest('base64')
  integrity[`./${path}`] = `sha384-${hash}`
}
const imports = {
  '@lmp-widgets/elements': './lmp-widgets.js',
  '@lmp-widgets/elements/autoloader': './autoloader.js',
  '@lmp-widgets/data-adapter/http': './http.js',
  ...Object.fromEntries(defined.map(name => [`@lmp-widgets/elements/${name}`, `./${name}.js`])),
}
const map = JSON.stringify({ imports, integrity }, null, 2)
await writeFile(`${OUT}/importmap.json`, map)
const hash = `sha256-${createHash('sha256').update(map).digest('base64')}`
for (const way of ways) await writeFile(`${OUT}/${way}.html`, page(way, { map, hash }))
for (const file of ['page.css', 'page-data.js', 'import-map-page.js']) {
  await copyFile(`${HERE}scripts/cdn/${file}`, `${OUT}/${file}`)
}
console.log(`dist/cdn/: ${scripts.length} scripts, ${defined.length} elements`)
