/**
 * Takes out of the templates and style sheets in a script what only its readers need: a browser would keep every line
 * break as a node of every widget, and put every style sheet together from its tokens.
 * `node test/support/minify-literals.js` does so to what tsc has built.
 */
import remapping from '@jridgewell/remapping'
import { minifyHTMLLiterals } from 'minify-literals'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../check/command.js'

/** What stands for an expression while a style sheet is minified; the library's own ends in a semicolon. */
const EXPRESSION = '\u0001'
const ITS_OWN = '@TEMPLATE_EXPRESSION();'

const tokens = await readFile(`${ROOT}packages/elements/src/styles/tokens.ts`, 'utf8')
const TOKENS = new Map([...tokens.matchAll(/export const (\w+) = [^']*'(.*)'/g)].map(([, ...token]) => token))

/** With the text of a token where its constant stands in a style sheet. */
const withTokens = code =>
  code.replace(/\bcss ?`[^`]*`/g, sheet =>
    sheet.replace(/\$\{(\w+)\}/g, (expression, name) => TOKENS.get(name) ?? expression),
  )

/** White space, and what may be left out beside it: a minifier that reads CSS takes the expressions in it for statements. */
const tighten = sheet =>
  sheet
    .replaceAll(ITS_OWN, EXPRESSION)
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,<>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/ !important/g, '!important')
    .replace(/(?<=[ :,(-])0\./g, '.')
    .replace(/='([\w-]+)'\]/g, '=$1]')
    .replaceAll(';}', '}')
    .trim()
    .replaceAll(EXPRESSION, ITS_OWN)

/** The script and its source map with smaller templates; undefined when there is nothing to take out. */
export async function minifyLiterals(code, fileName) {
  if (!/\b(html|svg|css) ?`/.test(code)) return undefined
  const small = await minifyHTMLLiterals(withTokens(code), {
    fileName,
    // A piece of a drawing is no HTML: without its slash a closed element would be read as an open one.
    minifyOptions: { minifyCSS: tighten, keepClosingSlash: true, removeAttributeQuotes: true },
  })
  return small && small.code !== code ? small : undefined
}

async function minifyFile(path) {
  const small = await minifyLiterals(await readFile(path, 'utf8'), path)
  if (!small) return 0
  const built = await readFile(`${path}.map`, 'utf8')
  const map = remapping(
    [small.map, built].map(each => JSON.parse(String(each))),
    () => null,
  )
  await writeFile(path, small.code)
  await writeFile(`${path}.map`, JSON.stringify({ ...map, file: JSON.parse(built).file }))
  return 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('../../packages/elements/dist/', import.meta.url))
  const scripts = (await readdir(dist, { recursive: true })).filter(path => /^(?!cdn).*\.js$/.test(path))
  const done = await Promise.all(scripts.map(path => minifyFile(dist + path)))
  console.log(`dist: templates of ${done.filter(Boolean).length} scripts minified`)
}
