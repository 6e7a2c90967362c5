/** Builds the bench's pages as a host would ship them, each with its numbers inside. */
import { generateBook } from '@lmp-widgets/data-adapter/book'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { build, type Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { minifyLiterals } from '../support/minify-literals.js'

const here = (path: string) => fileURLToPath(new URL(`pages/${path}`, import.meta.url))

const NAMES = ['floor', 'ours', 'floor-tiles', 'ours-tiles']

/** What the packages' own build does to a script. */
const packaged: Plugin = {
  name: 'packaged',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/packages\/elements\/src\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const small = await minifyLiterals(source, path)
      return { contents: small?.code ?? source, loader: 'ts' }
    }),
}

/** Path to content, for a server that serves nothing else. */
export async function buildPages(): Promise<Map<string, { type: string; body: string | Uint8Array }>> {
  const bundle = await build({
    entryPoints: NAMES.map(name => here(`${name}.ts`)),
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    outdir: '/',
    conditions: ['lmp-source'],
    target: 'es2022',
    plugins: [packaged],
  })
  const pages = new Map<string, { type: string; body: string | Uint8Array }>()
  for (const file of bundle.outputFiles)
    pages.set(file.path, { type: 'text/javascript', body: file.contents })
  pages.set('/floor.css', { type: 'text/css', body: await readFile(here('floor.css')) })
  const recorded = JSON.stringify(await recordAnswers()).replaceAll('<', '\\u003c')
  for (const name of NAMES)
    pages.set(`/${name}.html`, {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<link rel="stylesheet" href="/floor.css"><body><script type="application/json" id="recorded">${recorded}</script>
<script type="module" src="/${name}.js"></script></body></html>`,
    })
  return pages
}

/** The answers for a distributor's administrator, and the same with every number one higher: what an update brings. */
async function recordAnswers() {
  const book = generateBook({ seed: 1, today: '2026-11-24' })
  const viewer = { accountId: book.accounts[0]!.id, role: 'administrator' } as const
  const adapter = new MemoryAdapter(book, viewer, { now: () => new Date('2026-11-24T15:00:00Z') })
  const manifest = await adapter.manifest()
  const answers = await Promise.all(
    manifest.widgets.map(async widget => [widget, await adapter.load({ widget } as never)] as const),
  )
  const now = Object.fromEntries(answers)
  return { manifest, moments: [now, oneHigher(now)] }
}

function oneHigher(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return key === 'value' ? value + 1 : value
  if (Array.isArray(value)) return value.map(each => oneHigher(each))
  if (typeof value !== 'object' || value === null || key === 'threshold' || key === 'drillDown') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, oneHigher(each, name)]))
}
