// Writes src/schema: a JSON Schema of the manifest, of every screen's page and of every widget's answer, made from
// the types in src/contract, and next to each a validator for the browser: plain functions, no eval, no dependency.
// `--check` writes nothing and fails when the committed files are not what the types say.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import TJS from 'typescript-json-schema'

const CONTRACT = fileURLToPath(new URL('../src/contract/', import.meta.url))
const SCHEMA = fileURLToPath(new URL('../src/schema/', import.meta.url))
/** Files of src/schema that are written by hand. */
const BY_HAND = /^check\.ts$|\.test\.ts$/

const pascal = key => key.replace(/(^|-)(\w)/g, (_, dash, letter) => letter.toUpperCase())
const guard = name => `is${name}`

// ---- The types of the contract

/**
 * What the contract exports: `types` as `{ name, file, base }`, `base` the interface that an interface extends,
 * and `lists` as `{ key, item }`, a field that is a list and the type of its items.
 */
async function readContract() {
  const files = (await readdir(CONTRACT)).filter(file => /^[\w-]+\.ts$/.test(file)).sort()
  const sources = await Promise.all(files.map(file => readFile(join(CONTRACT, file), 'utf8')))
  const types = sources.flatMap((source, index) =>
    [...source.matchAll(/^export (?:type|interface) (\w+)(?: extends (\w+))?(?=[ <])/gm)].map(
      ([, name, base]) => ({ name, base, file: files[index] }),
    ),
  )
  const lists = sources.flatMap(source =>
    [...source.matchAll(/^ +(\w+)\??: (\w+)\[\]$/gm)].map(([, key, item]) => ({ key, item })),
  )
  return { types, lists }
}

/** The JSON Schemas of types that are given as text, and of exported ones, by name. */
async function schemasOf(aliases, exported = []) {
  const folder = await mkdtemp(join(tmpdir(), 'schema-'))
  try {
    const file = join(folder, 'types.ts')
    await writeFile(file, aliases.map(({ name, text }) => `export type ${name} = ${text}`).join('\n'))
    const program = TJS.getProgramFromFiles([file], { strict: true, target: 'ES2022', module: 'NodeNext' })
    const generator = TJS.buildGenerator(program, {
      required: true,
      strictNullChecks: true,
      ignoreErrors: true,
    })
    return new Map(
      [...aliases, ...exported].map(({ name }) => [name, tidy(generator.getSchemaForSymbol(name))]),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

const importType = ({ name, file }) => `import(${JSON.stringify(join(CONTRACT, file))}).${name}`

// ---- JSON Schema, made readable

/** `import("...").ReadyAnswer<"x">` -> `ReadyAnswer`. */
const plainName = name =>
  decodeURIComponent(name)
    .replace(/^import\(.*\)\./, '')
    .replace(/<.*>$/, '')

function tidy(node) {
  if (Array.isArray(node)) return node.map(tidy)
  if (typeof node !== 'object' || node === null) return node
  if (node.allOf?.some(part => part.type === 'string')) return { type: 'string' } // `string & {}`: any word
  const { definitions, ...rest } = node
  const out = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, tidy(value)]))
  if (out.$ref) out.$ref = `#/definitions/${plainName(out.$ref.replace('#/definitions/', ''))}`
  if (definitions)
    out.definitions = Object.fromEntries(
      Object.entries(definitions).map(([name, value]) => [plainName(name), tidy(value)]),
    )
  const open = out.anyOf?.find(part => part.type === 'string' && Object.keys(part).length === 1)
  if (open) {
    delete out.anyOf
    out.type = 'string'
  }
  return out
}

/** A schema without its words, to tell equal ones. */
const bare = schema =>
  JSON.stringify(schema, (key, value) =>
    ['description', 'definitions', '$schema'].includes(key) ? undefined : value,
  )

/** Puts a reference where a schema repeats one of the named ones. */
function refer(node, named) {
  if (Array.isArray(node)) return node.map(item => refer(item, named))
  if (typeof node !== 'object' || node === null) return node
  const name = named.get(bare(node))
  if (name)
    return { ...(node.description && { description: node.description }), $ref: `#/definitions/${name}` }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, refer(value, named)]))
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

/** Gives the items of an array of a bounded string or number its bounds, which the generator of schemas loses. */
function boundItems(node, itemSchemas) {
  if (typeof node !== 'object' || node === null) return
  for (const [key, field] of Object.entries(node.properties ?? {}))
    if (itemSchemas.has(key) && field.type === 'array') field.items = itemSchemas.get(key)
  for (const child of Object.values(node)) boundItems(child, itemSchemas)
}

// ---- From a JSON Schema to an expression

const KEYWORDS =
  /^(\$schema|\$ref|description|definitions|type|const|enum|pattern|minimum|maximum|maxLength|items|maxItems|properties|required|anyOf)$/

/** Compiles what the contract uses, and fails on the rest: a bound that is not checked would be a lie. */
class Compiler {
  #bases
  #definitions
  /** The guards that the code calls. */
  calls = new Set()

  constructor(definitions, bases) {
    this.#definitions = definitions
    this.#bases = bases
  }

  /** The expression that says whether `value`, an expression, meets the schema. */
  test(schema, value) {
    for (const keyword of Object.keys(schema))
      if (!KEYWORDS.test(keyword)) throw new Error(`JSON Schema keyword "${keyword}" is not compiled`)
    if (schema.$ref) return this.#call(guard(schema.$ref.split('/').pop()), value)
    if (schema.anyOf) return this.#anyOf(schema.anyOf, value)
    if ('const' in schema) return `${value} === ${JSON.stringify(schema.const)}`
    if (schema.enum) return this.#call('isOneOf', value, JSON.stringify(schema.enum))
    switch (schema.type) {
      case 'string':
        if (schema.pattern) return this.#call('isMatch', value, new RegExp(schema.pattern).toString())
        if (schema.maxLength) return this.#call('isShort', value, schema.maxLength)
        return this.#call('isString', value)
      case 'integer':
        return this.#call('isInteger', value, schema.minimum, schema.maximum)
      case 'boolean':
        return this.#call('isBoolean', value)
      case 'array':
        return this.#call(
          'isList',
          value,
          this.#function(schema.items),
          ...(schema.maxItems ? [schema.maxItems] : []),
        )
      case 'object':
        return this.#and([this.#call('isObject', value), ...this.#fields(schema, value)])
      default:
        throw new Error(`JSON Schema type "${schema.type}" is not compiled`)
    }
  }

  /** The same for a definition: what it inherits is its base's business. */
  definition(name, value) {
    const schema = this.#definitions[name]
    const base = this.#bases.get(name)
    if (!base) return this.test(schema, value)
    const inherited = Object.keys(this.#definitions[base].properties)
    return this.#and([
      this.#call('isObject', value),
      this.#call(guard(base), value),
      ...this.#fields(schema, value, key => !inherited.includes(key)),
    ])
  }

  #call(name, ...args) {
    this.calls.add(name)
    return `${name}(${args.join(', ')})`
  }

  #and(terms) {
    return terms.join(' && ')
  }

  #fields(schema, value, wanted = () => true) {
    return Object.entries(schema.properties)
      .filter(([key]) => wanted(key))
      .map(([key, field]) =>
        schema.required?.includes(key)
          ? this.#operand(field, `${value}.${key}`)
          : this.#call('isOptional', `${value}.${key}`, this.#function(field)),
      )
  }

  #operand(schema, value) {
    const test = this.test(schema, value)
    return schema.anyOf ? `(${test})` : test
  }

  /** A schema as a function; a named guard stands for itself. */
  #function(schema) {
    const test = this.test(schema, 'item')
    const plain = /^(\w+)\(item\)$/.exec(test)
    return plain ? plain[1] : `(item: unknown) => ${test}`
  }

  /** Any of some objects: what they have in common is tested once. */
  #anyOf(parts, value) {
    const branches = parts.map(part => (part.$ref ? this.#definitions[part.$ref.split('/').pop()] : part))
    if (branches.some(branch => branch.type !== 'object'))
      return parts.map(part => `(${this.#operand(part, value)})`).join(' || ')
    const common = Object.keys(branches[0].properties).filter(key =>
      branches.every(
        branch =>
          bare(branch.properties[key] ?? null) === bare(branches[0].properties[key]) &&
          branch.required?.includes(key),
      ),
    )
    const own = branches.map(
      branch => `(${this.#and(this.#fields(branch, value, key => !common.includes(key)))})`,
    )
    return this.#and([
      this.#call('isObject', value),
      ...this.#fields(branches[0], value, key => common.includes(key)),
      `(${own.join(' || ')})`,
    ])
  }
}

// ---- The files

const GENERATED = '// Made by scripts/generate-schemas.js from src/contract.'
const NAMED = /^is[A-Z]\w*$/

function importLine(calls, from, wanted) {
  const names = [...calls].filter(name => NAMED.test(name) && wanted(name)).sort()
  return names.length ? `import { ${names.join(', ')} } from '${from}'` : ''
}

async function build() {
  const { types: contract, lists } = await readContract()
  const type = name => importType(contract.find(exported => exported.name === name))
  const generic = new Set([
    'Answer',
    'ReadyAnswer',
    'AbsentAnswer',
    'WidgetRequest',
    'DrillDownOf',
    'Page',
    'Rows',
  ])
  const listed = await schemasOf([
    { name: 'Widgets', text: `{ [W in keyof ${type('WidgetData')}]: true }` },
    { name: 'Screens', text: `{ [S in keyof ${type('Filters')}]: true }` },
  ])
  const widgets = Object.keys(listed.get('Widgets').properties)
  const screens = Object.keys(listed.get('Screens').properties)

  // One alias for each subject, and for each word of the contract that a subject may repeat.
  const subjects = [
    ...widgets.map(key => ({ key, name: `${pascal(key)}Answer`, text: `${type('Answer')}<'${key}'>` })),
    ...screens.map(key => ({
      key: `page-${key}`,
      name: `${pascal(key)}Page`,
      text: `${type('Page')}<'${key}'>`,
    })),
    { key: 'manifest', name: 'ManifestSubject', text: type('Manifest') },
  ]
  const data = contract.filter(({ name, file }) => !generic.has(name) && !/error|adapter/.test(file))
  const schemas = await schemasOf(subjects, data)

  const bounds = new Map()
  for (const { key, item } of lists) {
    const { $schema, description, ...schema } = schemas.get(item) ?? {}
    if (schema.pattern || schema.type === 'integer') bounds.set(key, schema)
  }
  for (const schema of schemas.values()) boundItems(schema, bounds)

  // Named types that a schema repeats word for word: unions, and the bounded strings and numbers.
  const definitions = {}
  const unions = new Map()
  const scalars = new Map()
  for (const { name } of data) {
    const { $schema, definitions: _, ...schema } = schemas.get(name)
    if (schema.anyOf) unions.set(bare(schema), name)
    else if (schema.enum || schema.pattern || schema.type === 'integer') scalars.set(bare(schema), name)
    else if (schema.type !== 'object') continue
    definitions[name] = schema
  }
  for (const [name, schema] of Object.entries(definitions)) {
    if (unions.get(bare(schema)) === name)
      definitions[name] = { ...schema, anyOf: schema.anyOf.map(part => refer(part, unions)) }
    else definitions[name] = refer(schema, new Map([...unions].filter(([, other]) => other !== name)))
  }

  const files = new Map()
  const bases = new Map(
    contract.filter(({ base }) => definitions[base]).map(({ name, base }) => [name, base]),
  )
  const code = new Map() // Guards of definitions, as they are needed.
  const scalarOf = schema => refer(schema, new Map([...scalars]))
  const compiled = Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [
      name,
      scalars.get(bare(schema)) === name ? schema : scalarOf(schema),
    ]),
  )
  const need = name => {
    if (code.has(name)) return
    const compiler = new Compiler(compiled, bases)
    code.set(name, { text: compiler.definition(name, 'value'), calls: compiler.calls })
    for (const call of compiler.calls) if (compiled[call.slice(2)]) need(call.slice(2))
  }
  const isDefined = name => name.slice(2) in compiled

  for (const { key, name } of subjects) {
    const { $schema, definitions: own = {}, ...schema } = schemas.get(name)
    const local = { ...definitions }
    for (const generated of ['ReadyAnswer', 'AbsentAnswer'])
      if (own[generated]) local[generated] = refer(own[generated], unions)
    const published = refer(schema, unions)
    files.set(
      `${key}.json`,
      JSON.stringify({ $schema, ...published, definitions: reachable(published, local) }),
    )

    const compiler = new Compiler(
      Object.fromEntries(Object.entries(local).map(([n, s]) => [n, compiled[n] ?? scalarOf(s)])),
      bases,
    )
    const text = compiler.test(scalarOf(published), 'value')
    for (const call of compiler.calls) if (isDefined(call)) need(call.slice(2))
    const [what, target, from] = key.startsWith('page-')
      ? ['isPage', `Page<'${key.slice(5)}'>`, 'rows']
      : key === 'manifest'
        ? ['isManifest', 'Manifest', 'manifest']
        : ['isAnswer', `Answer<'${key}'>`, 'answer']
    files.set(
      `${key}.ts`,
      [
        GENERATED,
        `import type { ${target.split('<')[0]} } from '../contract/${from}.js'`,
        importLine(compiler.calls, './check.js', call => !isDefined(call)),
        importLine(compiler.calls, './definitions.js', isDefined),
        '',
        `export const ${what} = (value: unknown): value is ${target} => ${text}`,
      ].join('\n'),
    )
  }

  const calls = new Set([...code.values()].flatMap(({ calls }) => [...calls]))
  files.set(
    'definitions.ts',
    [
      GENERATED,
      importLine(calls, './check.js', call => !isDefined(call)),
      '',
      ...[...code]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, { text }]) => `export const ${guard(name)} = (value: unknown): boolean => ${text}\n`),
    ].join('\n'),
  )
  const table = (file, name, doc, keys, prefix, what, target, from) =>
    files.set(
      file,
      [
        GENERATED,
        `import type { ${target} } from '../contract/${from}.js'`,
        `import type { Guard } from './check.js'`,
        ...keys.map(key => `import { ${what} as ${guard(pascal(key))} } from './${prefix}${key}.js'`),
        '',
        `/** ${doc} */`,
        `export const ${name}: { [K in ${target}['${target === 'Page' ? 'screen' : 'widget'}']]: Guard<${target}<K>> } = {`,
        ...keys.map(key => `  '${key}': ${guard(pascal(key))},`),
        '}',
      ].join('\n'),
    )
  table(
    'answers.ts',
    'ANSWERS',
    "The validator of each widget's answer.",
    widgets,
    '',
    'isAnswer',
    'Answer',
    'answer',
  )
  table(
    'pages.ts',
    'PAGES',
    "The validator of each screen's page.",
    screens,
    'page-',
    'isPage',
    'Page',
    'rows',
  )

  const style = await resolveConfig(SCHEMA, { editorconfig: false })
  for (const [name, text] of files)
    files.set(name, await format(text, { ...style, parser: name.endsWith('.json') ? 'json' : 'typescript' }))
  return files
}

const files = await build()
const stale = []
for (const name of (await readdir(SCHEMA)).sort())
  if (!files.has(name) && !BY_HAND.test(name)) stale.push(name)
const changed = []
for (const [name, text] of files)
  if ((await readFile(join(SCHEMA, name), 'utf8').catch(() => '')) !== text) changed.push(name)

if (process.argv.includes('--check')) {
  const wrong = [...changed, ...stale].sort()
  if (wrong.length) {
    console.error(
      `schemas differ from src/contract: ${wrong.join(', ')}; run npm run generate -w packages/data-adapter`,
    )
    process.exit(1)
  }
  console.log(`schemas: ${files.size} files agree with src/contract`)
} else {
  await Promise.all(changed.map(name => writeFile(join(SCHEMA, name), files.get(name))))
  await Promise.all(stale.map(name => rm(join(SCHEMA, name))))
  console.log(`schemas: ${changed.length} of ${files.size} files written`)
}
