// The types of src/contract as JSON Schemas.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import TJS from 'typescript-json-schema'

const CONTRACT = fileURLToPath(new URL('../src/contract/', import.meta.url))
const DRAFT = 'http://json-schema.org/draft-07/schema#'
/** A file that holds no data. */
const NO_DATA = /^dashboard-adapter/

/**
 * What the contract exports: `types` as `{ name, file, base, generic }`, `base` the interface that an interface
 * extends, and `lists` as `{ key, item }`, a field that is a list and the type of its items.
 */
async function readContract() {
  const files = (await readdir(CONTRACT))
    .filter(file => !NO_DATA.test(file) && !file.includes('.test.'))
    .sort()
  const sources = await Promise.all(files.map(file => readFile(join(CONTRACT, file), 'utf8')))
  const types = sources.flatMap((source, index) =>
    [...source.matchAll(/^export (?:type|interface) (\w+)(<)?(?: extends (\w+))?(?=[ \w])/gm)].map(
      ([, name, generic, base]) => ({ name, base, generic: generic !== undefined, file: files[index] }),
    ),
  )
  const lists = sources.flatMap(source =>
    [...source.matchAll(/^ +(\w+)\??: (\w+)\[\]$/gm)].map(([, key, item]) => ({ key, item })),
  )
  return { types, lists }
}

/** The JSON Schemas of types that are given as text, and of exported ones, by name. */
async function schemasOf(given, exported = []) {
  const folder = await mkdtemp(join(tmpdir(), 'schema-'))
  try {
    const file = join(folder, 'types.ts')
    await writeFile(file, given.map(({ name, text }) => `export type ${name} = ${text}`).join('\n'))
    const program = TJS.getProgramFromFiles([file], { strict: true, target: 'ES2022', module: 'NodeNext' })
    const generator = TJS.buildGenerator(program, {
      required: true,
      strictNullChecks: true,
      ignoreErrors: true,
    })
    return new Map(
      [...given, ...exported].map(({ name }) => [name, tidy(generator.getSchemaForSymbol(name))]),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** `import("...").ReadyAnswer<"x">` -> `ReadyAnswer`. */
const plainName = name =>
  decodeURIComponent(name)
    .replace(/^import\(.*\)\./, '')
    .replace(/<.*>$/, '')

/** Names without paths, and `string` where a union takes any word. */
function tidy(node) {
  if (Array.isArray(node)) return node.map(tidy)
  if (typeof node !== 'object' || node === null) return node
  if (node.allOf?.some(part => part.type === 'string')) return { type: 'string' } // `string & {}`
  const { $schema, definitions, ...rest } = node
  const out = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, tidy(value)]))
  if (out.$ref) out.$ref = `#/definitions/${plainName(out.$ref.replace('#/definitions/', ''))}`
  if (definitions)
    out.definitions = Object.fromEntries(
      Object.entries(definitions).map(([name, value]) => [plainName(name), tidy(value)]),
    )
  if (out.anyOf?.some(part => bare(part) === '{"type":"string"}')) {
    delete out.anyOf
    out.type = 'string'
  }
  return out
}

/** A schema without its words, to tell equal ones. */
export const bare = schema =>
  JSON.stringify(schema, (key, value) => (key === 'description' || key === 'definitions' ? undefined : value))

const UNBOUND = ['{"type":"string"}', '{"type":"number"}']

/** Gives the items of a list of a bounded string or number its bounds, which typescript-json-schema loses. */
function boundItems(node, bounds) {
  if (typeof node !== 'object' || node === null) return
  for (const [key, field] of Object.entries(node.properties ?? {}))
    if (bounds.has(key) && UNBOUND.includes(bare(field.items ?? null))) field.items = bounds.get(key)
  for (const child of Object.values(node)) boundItems(child, bounds)
}

/** Puts a reference where a schema repeats one of the named ones. */
function refer(node, named) {
  if (Array.isArray(node)) return node.map(item => refer(item, named))
  if (typeof node !== 'object' || node === null) return node
  const name = named.get(bare(node))
  if (!name) return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, refer(value, named)]))
  return { ...(node.description && { description: node.description }), $ref: `#/definitions/${name}` }
}

/** The definitions that a schema refers to, and those refer to, by name. */
function reachable(schema, definitions, found = {}) {
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/definitions\/(\w+)"/g)) {
    if (found[name]) continue
    found[name] = definitions[name]
    reachable(definitions[name], definitions, found)
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The names of the widgets and of the screens, in the order of the contract. */
async function readKeys(textOf) {
  const keys = await schemasOf([
    { name: 'Widgets', text: `{ [W in keyof ${textOf('WidgetData')}]: true }` },
    { name: 'Screens', text: `{ [S in keyof ${textOf('Filters')}]: true }` },
  ])
  return ['Widgets', 'Screens'].map(name => Object.keys(keys.get(name).properties))
}

/**
 * `widgets` and `screens` are their names; `schemas` has the schema of each widget's answer (`enabled-customers`), of
 * each screen's page (`page-customers`), of the `manifest` and of a `problem`; `definitions` has those of all
 * named types, and `bases` says which definition extends which.
 */
export async function contractSchemas() {
  const { types, lists } = await readContract()
  const textOf = name =>
    `import(${JSON.stringify(join(CONTRACT, types.find(type => type.name === name).file))}).${name}`
  const [widgets, screens] = await readKeys(textOf)
  const subjects = [
    ...widgets.map(key => ({ key, text: `${textOf('Answer')}<'${key}'>` })),
    ...screens.map(key => ({ key: `page-${key}`, text: `${textOf('Page')}<'${key}'>` })),
    { key: 'manifest', text: textOf('Manifest') },
    { key: 'problem', text: textOf('Problem') },
  ].map((subject, index) => ({ ...subject, name: `Subject${index}` }))
  const plain = types.filter(({ generic }) => !generic)
  const made = await schemasOf(subjects, plain)

  const isScalar = schema => Boolean(schema?.pattern ?? schema?.enum) || schema?.type === 'integer'
  const bounds = new Map(
    lists.filter(({ item }) => isScalar(made.get(item))).map(({ key, item }) => [key, made.get(item)]),
  )
  for (const schema of made.values()) boundItems(schema, bounds)

  // What the contract names and typescript-json-schema repeats: unions, and bounded strings and numbers.
  const named = new Map()
  for (const { name } of plain) {
    const schema = made.get(name)
    if (isScalar(schema) || schema.anyOf) named.set(bare(schema), name)
  }
  const definitions = Object.fromEntries(
    plain.map(({ name }) => {
      const { definitions: _, ...schema } = made.get(name)
      const others = new Map([...named].filter(([, other]) => other !== name))
      return [name, refer(schema, others)]
    }),
  )

  const schemas = new Map(
    subjects.map(({ key, name }) => {
      const { definitions: own = {}, ...schema } = made.get(name)
      const generic = Object.fromEntries(
        types
          .filter(type => type.generic && own[type.name])
          .map(type => [type.name, refer(own[type.name], named)]),
      )
      const root = refer(schema, named)
      return [key, { $schema: DRAFT, ...root, definitions: reachable(root, { ...definitions, ...generic }) }]
    }),
  )
  const bases = new Map(plain.filter(({ base }) => definitions[base]).map(({ name, base }) => [name, base]))
  return { widgets, screens, schemas, definitions, bases }
}
