/** What a browser test loads, as one script: hundreds of modules, each asked for, would take longer than the test. */
import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { ROOT } from '../check/command.js'
import { minifyLiterals } from './minify-literals.js'

/** What the packages' own build does to a script. */
const packaged = {
  name: 'packaged',
  setup({ onLoad }) {
    onLoad({ filter: /\/packages\/elements\/src\/.*\.ts$/ }, ({ path }) =>
      path.endsWith('.test.ts') ? undefined : packagedSource(path),
    )
  },
}

/** The assertion of @open-wc/testing that nobody makes would come with axe, which is five times all else. */
const withoutAxe = {
  name: 'without-axe',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^chai-a11y-axe$/ }, ({ path }) => ({ path, namespace: 'without-axe' }))
    onLoad({ filter: /./, namespace: 'without-axe' }, () => ({
      contents: 'export const chaiA11yAxe = () => {}',
    }))
  },
}

const sources = new Map()

function packagedSource(path) {
  const read = async () => {
    const written = await readFile(path, 'utf8')
    return { contents: (await minifyLiterals(written, path))?.code ?? written, loader: 'ts' }
  }
  if (!sources.has(path)) sources.set(path, read())
  return sources.get(path)
}

async function bundle(path) {
  const { outputFiles } = await build({
    entryPoints: [ROOT + path],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['lmp-source', 'production'],
    // As a browser would: it knows of no module that need not run.
    ignoreAnnotations: true,
    // A sixth of a small test's time; available when looking for a fault.
    sourcemap: process.env.CI ? false : 'inline',
    sourcesContent: false,
    plugins: [packaged, withoutAxe],
  })
  return outputFiles[0].text
}

const scripts = new Map()

/** For @web/test-runner: a script in TypeScript comes with all that it imports, bundled once for all engines. */
export const bundledTests = {
  name: 'bundled-tests',
  async serve({ path }) {
    if (!path.endsWith('.ts')) return undefined
    if (!scripts.has(path)) scripts.set(path, bundle(path.slice(1)))
    return { body: await scripts.get(path), type: 'js' }
  },
}
