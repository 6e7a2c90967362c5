import { ROOT } from './command.js'
import { definedByUs } from './manifest/defined-by-us.js'
import { namedAsAttributes } from './manifest/named-as-attributes.js'
import { notes } from './manifest/notes.js'
import { ownFirst } from './manifest/own-first.js'
import { payloads } from './manifest/payloads.js'
import { publicOnly } from './manifest/public-only.js'
import { readsTokens } from './manifest/reads-tokens.js'
import { filesBelow } from './source-files.js'

// Defined, an element says itself which style sheets it has.
const definitions = filesBelow('packages/elements/src').filter(path => path.endsWith('/define.ts'))
await Promise.all(definitions.map(path => import(ROOT + path)))

/** How the manifest is made: from the sources, with our own way to define an element. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['**/*.{test,fixtures,styles}.ts', 'src/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [definedByUs(), namedAsAttributes(), publicOnly(), ownFirst(), payloads(), notes(), readsTokens()],
}
