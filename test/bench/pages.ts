/** Builds the bench's pages as a host would ship them, each with its numbers inside. */
import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { QUIET } from '../support/quiet-bundles.js'
import { minified, singleFileComponents } from './build-plugins.js'
import { recordAnswers, type Moment } from './recorded-answers.js'
import { VARIANTS, type Variant, type VariantName } from './variants.js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export interface BenchPages {
  /** Path to content, for a server that serves nothing else. */
  files: Map<string, { type: string; body: string | Uint8Array }>
  /** What the dashboard's script weighs, in brotli bytes. */
  bytes: Record<string, number>
  /** What they show: an update goes from one to the other. */
  moments: Moment[]
}

export async function buildPages(names: readonly VariantName[]): Promise<BenchPages> {
  const files: BenchPages['files'] = new Map()
  const bytes: BenchPages['bytes'] = {}
  const recorded = await recordAnswers()
  const data = JSON.stringify(recorded).replaceAll('<', '\\u003c')
  for (const name of names) {
    const { page, styles, tiles }: Variant = VARIANTS[name]
    const sheets = await Promise.all(['pages/page.css', ...styles].map(path => readFile(here(path), 'utf8')))
    files.set(`/${name}.css`, { type: 'text/css', body: sheets.join('') })
    for (const [path, entry] of [
      [name, page],
      [`${name}-tiles`, tiles],
    ] as const) {
      if (!entry) continue
      const script = await bundle(entry)
      if (entry === page) bytes[name] = brotliCompressSync(script).length
      files.set(`/${path}.js`, { type: 'text/javascript', body: script })
      files.set(`/${path}.html`, {
        type: 'text/html; charset=utf-8',
        body: htmlOf(path, `/${name}.css`, data),
      })
    }
  }
  return { files, bytes, moments: recorded.moments }
}

async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    legalComments: 'none',
    conditions: ['lmp-source'],
    target: 'es2022',
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [minified, singleFileComponents],
    logOverride: QUIET,
  })
  return outputFiles[0]!.contents
}

const htmlOf = (title: string, styles: string, data: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="${styles}">
<body><script type="application/json" id="recorded">${data}</script>
<script type="module" src="/${title}.js"></script></body></html>`
