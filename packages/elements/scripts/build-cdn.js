/**
 * Writes `dist/cdn/`, what a page without a build step loads, from what tsc has built:
 * `lmp-widgets.js`, everything in one module, and the same as a classic script; `autoloader.js`, which brings each widget when its tag appears;
 * an entry for each widget and each language, and each language beside the one module; `importmap.json` with the integrity of every file; and a page that shows each way.
 */
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { page, ways } from './cdn/page.js'

const HERE = fileURLToPath(new URL('..', import.meta.url))
const OUT = `${HERE}dist/cdn`

/** Where the packages of others are that are in the folder. */
const others = new Set()

/** Bundles entries, as `{ name: file }`, into the folder. */
async function bundle(entryPoints, options) {
  const { metafile } = await build({
    entryPoints,
    outdir: OUT,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    metafile: true,
    legalComments: 'linked',
    chunkNames: 'parts/[name]-[hash]',
    ...options,
  })
  for (const input of Object.keys(metafile.inputs)) {
    const [home] = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(input) ?? []
    if (home) others.add(home)
  }
}

/** A classic script is read in the encoding of its page: signs in templates and patterns as escapes, as esbuild has those in strings. */
const ascii = {
  name: 'ascii',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /[^\0-\x7f]/g,
        sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    })),
}

/** A language for the one module, which has texts of its own: it takes them from the file beside it, or from its global. */
async function bundleBeside(language) {
  const texts = `import { ${language} } from './dist/catalogues/${language}.js'\n`
  const add = `addLanguage('${language}', ${language})`
  const stdin = contents => ({ contents, resolveDir: HERE })
  const ways = {
    [`lmp-widgets.${language}`]: {
      stdin: stdin(`import { addLanguage } from './lmp-widgets.js'\n${texts}${add}`),
      external: ['./lmp-widgets.js'],
    },
    [`lmp-widgets.classic.${language}`]: { stdin: stdin(`${texts}lmpWidgets.${add}`), format: 'iife' },
  }
  for (const [name, way] of Object.entries(ways))
    await bundle(undefined, { ...way, outdir: undefined, outfile: `${OUT}/${name}.js` })
}

const folders = await readdir(`${HERE}dist`, { withFileTypes: true })
const defined = []
for (const folder of folders.filter(each => each.isDirectory())) {
  const files = await readdir(`${HERE}dist/${folder.name}`)
  if (files.includes('define.js')) defined.push(folder.name)
}

await rm(OUT, { recursive: true, force: true })
await mkdir(OUT, { recursive: true })
const languages = (await readdir(`${HERE}dist/catalogues`))
  .filter(file => /^[a-z]+\.js$/.test(file) && file !== 'en.js')
  .map(file => file.slice(0, -3))
const { VERSION } = await import(`${HERE}dist/base/version.js`)
/** A page that is put in by htmx or Turbo runs its scripts again: the global stays that of the elements which are there. */
const once = {
  banner: { js: `'use strict';if(globalThis.lmpWidgets?.Provider.version!=='${VERSION}'){` },
  footer: { js: '}' },
}
const everything = `${HERE}scripts/cdn/lmp-widgets.js`
await bundle({ 'lmp-widgets': everything })
await bundle(
  { 'lmp-widgets.classic': everything },
  { format: 'iife', globalName: 'lmpWidgets', plugins: [ascii], ...once },
)
for (const language of languages) await bundleBeside(language)
await bundle(
  {
    elements: `${HERE}dist/index.js`,
    autoloader: `${HERE}dist/autoloader/autoloader.js`,
    http: fileURLToPath(import.meta.resolve('@lmp-widgets/data-adapter/http')),
    languages: `${HERE}dist/languages/languages.js`,
    ...Object.fromEntries(
      languages.flatMap(language => [
        [`languages/${language}`, `${HERE}dist/languages/${language}.js`],
        [`receipt/${language}`, `${HERE}dist/receipt/languages/${language}.js`],
      ]),
    ),
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
  '@lmp-widgets/elements': './elements.js',
  '@lmp-widgets/elements/autoloader': './autoloader.js',
  '@lmp-widgets/elements/languages': './languages.js',
  '@lmp-widgets/data-adapter/http': './http.js',
  ...Object.fromEntries(
    ['languages', 'receipt'].flatMap(folder =>
      languages.map(language => [
        `@lmp-widgets/elements/${folder}/${language}.js`,
        `./${folder}/${language}.js`,
      ]),
    ),
  ),
  ...Object.fromEntries(defined.map(name => [`@lmp-widgets/elements/${name}`, `./${name}.js`])),
}
const licences = [...others].sort().map(async home => {
  const text = await readFile(`${home}/LICENSE`, 'utf8')
  return `${home.split('node_modules/').at(-1)}\n\n${text}`
})
await writeFile(`${OUT}/LICENSES.txt`, (await Promise.all(licences)).join('\n\n'))
const map = JSON.stringify({ imports, integrity }, null, 2)
await writeFile(`${OUT}/importmap.json`, map)
const hash = `sha256-${createHash('sha256').update(map).digest('base64')}`
for (const way of ways) await writeFile(`${OUT}/${way}.html`, page(way, { map, hash }))
for (const file of ['page.css', 'page-data.js', 'import-map-page.js']) {
  await copyFile(`${HERE}scripts/cdn/${file}`, `${OUT}/${file}`)
}
console.log(`dist/cdn/: ${scripts.length} scripts, ${defined.length} elements, ${languages.length} languages`)
