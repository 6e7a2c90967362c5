/** What is made of the custom-elements manifest for a framework: a module for each element, and an index. */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'

const MANIFEST = new URL('../custom-elements.json', import.meta.url)
const { modules } = JSON.parse(await readFile(MANIFEST, 'utf8'))
const style = await resolveConfig(MANIFEST, { editorconfig: false })

/** All elements of the manifest. */
export const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ customElement, tagName }) => customElement && tagName)

/** `heading-level` as a program says it. */
export const camel = name => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())

/** What is set as a property alone. */
export const isProperty = ({ attribute, kind, name, privacy = 'public', readonly, static: isStatic }) =>
  kind === 'field' && privacy === 'public' && !isStatic && !readonly && !attribute && !name.includes('-')

/**
 * Writes `moduleOf` each of these elements into the folder, and beside it an `index.ts` that begins with `head` and exports
 * `namesOf` those of the main entry, from the module `placeOf` it where that is another one. Returns how many there are.
 */
export async function writeWrappers(wrapped, folder, { moduleOf, head, namesOf, placeOf }) {
  await mkdir(folder, { recursive: true })
  const files = new Map(wrapped.map(element => [`${keyOf(element)}.ts`, element]))
  for (const [file, element] of files) await write(new URL(file, folder), moduleOf(element, keyOf(element)))
  // What is no element any more.
  for (const file of await readdir(folder)) if (!files.has(file)) await rm(new URL(file, folder))

  // What the elements keep in an entry of its own, a receipt or a doctor, has one here too: to import it is to have it.
  const { exports: main } = modules.find(({ path }) => path === 'src/index.ts')
  const inFolder = element => `./${folder.pathname.split('/').at(-2)}/${keyOf(element)}.js`
  const lines = wrapped
    .filter(({ name }) => main.some(each => each.name === name))
    .map(element => `export { ${namesOf(element)} } from '${placeOf?.(element) ?? inFolder(element)}'`)
  await write(new URL('../index.ts', folder), `${head}\n${lines.join('\n')}\n`)
  return files.size
}

const keyOf = ({ tagName }) => tagName.slice('lmp-'.length)

const write = async (file, text) => writeFile(file, await format(text, { ...style, parser: 'typescript' }))
