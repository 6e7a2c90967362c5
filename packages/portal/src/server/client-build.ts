import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

const PORTAL = fileURLToPath(new URL('../..', import.meta.url))
const OUT = join(PORTAL, 'dist/client')
const STAMP = join(OUT, 'sources.sha256')

/** Builds the client unless what it is made of is as it was, and returns the folder that it is in. */
export async function buildClient(report: (state: string) => void): Promise<string> {
  const sources = await hashSources()
  if ((await readFile(STAMP, 'utf8').catch(() => undefined)) === sources) {
    report('ready')
    return OUT
  }
  report('building')
  await runVite()
  await compressAssets()
  await writeFile(STAMP, sources)
  report('ready')
  return OUT
}

async function runVite() {
  // Loaded only when there is something to build: the second start does not wait for it.
  const { build, defaultClientConditions } = await import('vite')
  const root = join(PORTAL, 'src/client')
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    resolve: { conditions: ['lmp-source', ...defaultClientConditions] },
    build: {
      outDir: OUT,
      // Those that know light-dark(), so that nothing is lowered.
      target: ['chrome125', 'firefox125', 'safari17.5'],
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: [join(root, 'app.html'), join(root, 'plain.html')] },
    },
  })
}

async function compressAssets() {
  const compress = promisify(brotliCompress)
  const folder = join(OUT, 'assets')
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
  for (const file of [...files, fileURLToPath(import.meta.url)]) hash.update(file).update(await readFile(file))
  return hash.digest('hex')
}

async function filesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && !entry.name.includes('.test.'))
    .map(entry => join(entry.parentPath, entry.name))
}
