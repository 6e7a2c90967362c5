import type { Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { minifyLiterals } from '../support/minify-literals.js'

/** What our packages' own build does to a script. */
export const minified: Plugin = {
  name: 'minified',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/packages\/elements\/src\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const small = await minifyLiterals(source, path)
      return { contents: small?.code ?? source, loader: 'ts' }
    }),
}

/** Compiles Vue's components as its own build tools do: the template becomes part of the script. */
export const singleFileComponents: Plugin = {
  name: 'single-file-components',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      // Installed beside the peers alone.
      const compiler = await import(new URL('peers/vue/compiler.js', import.meta.url).href)
      return { contents: compiler.compile(await readFile(path, 'utf8'), basename(path)), loader: 'ts' }
    }),
}
