import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Plugin } from 'vite'
import { StartProblem } from './start-problem.js'

const PORTAL = fileURLToPath(new URL('../..', import.meta.url))
const OUT = join(PORTAL, 'dist/client')

/** The oldest that docs/support.md promises: they support everything used, so nothing is lowered for them. */
export const BROWSERS: readonly string[] = ['chrome125', 'firefox128', 'safari17.5']

/** Builds the client unless its sources are unchanged, and returns its folder below `out`. */
export async function buildClient(report: (state: string) => void, out: string = OUT): Promise<string> {
  const folder = join(out, await hashSources())
  if (!existsSync(folder)) {
    report('building')
    await build(folder)
    await removeOthers(folder)
  }
  report('ready')
  return folder
}

/** Two starts may build at the same time: each writes its own draft, and the first that is complete is kept. */
async function build(folder: string) {
  const draft = `${folder}-${randomUUID()}`
  try {
    await runVite(draft)
    await compressAssets(join(draft, 'assets'))
    await rename(draft, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } catch (error) {
    throw new StartProblem(
      `The client could not be built: ${error instanceof Error ? error.message.trim() : String(error)}`,
      'A source file may be broken, or a package may not be installed.',
      'Run npm ci, and npm run check to see what is wrong in the sources.',
      { cause: error },
    )
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Removes what was built from other sources, except drafts of this folder, which another process may be writing. */
async function removeOthers(folder: string) {
  const names = await readdir(dirname(folder))
  const others = names.filter(name => !name.startsWith(basename(folder)))
  await Promise.all(others.map(name => rm(join(dirname(folder), name), { recursive: true, force: true })))
}

async function runVite(outDir: string) {
  // Loaded only when there is something to build, so that a second start does not wait for it.
  const vite = await import('vite')
  const root = join(PORTAL, 'src/client')
  await vite.build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins: [preloadFont],
    resolve: { conditions: ['lmp-source', ...vite.defaultClientConditions] },
    build: {
      outDir,
      target: [...BROWSERS],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: [join(root, 'app.html'), join(root, 'plain.html')] },
    },
  })
}

/** The font is requested with the page, not when the first text needs it. */
const preloadFont: Plugin = {
  name: 'preload-font',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const font = Object.keys(bundle).find(name => name.includes('inter-latin-wght'))
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${font}` }
      return [{ tag: 'link', attrs, injectTo: 'head' }]
    },
  },
}

async function compressAssets(folder: string) {
  const compress = promisify(brotliCompress)
  const names = (await readdir(folder)).filter(name => ['.js', '.css'].includes(extname(name)))
  await Promise.all(
    names.map(async name =>
      writeFile(join(folder, `${name}.br`), await compress(await readFile(join(folder, name)))),
    ),
  )
}

async function hashSources() {
  const folders = [
    ...['client', 'lists'].map(name => join(PORTAL, 'src', name)),
    ...['@lmp-widgets/data-adapter', '@lmp-widgets/elements'].map(name =>
      join(dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`))), 'src'),
    ),
  ]
  const files = (await Promise.all(folders.map(filesIn))).flat().sort()
  const hash = createHash('sha256')
  const how = ['tsconfig.json', '../../tsconfig.json', '../../package-lock.json'].map(name =>
    join(PORTAL, name),
  )
  for (const file of [...files, ...how, fileURLToPath(import.meta.url)])
    hash.update(file).update(await readFile(file))
  return hash.digest('hex')
}

async function filesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && !entry.name.includes('.test.'))
    .map(entry => join(entry.parentPath, entry.name))
}
