// Writes src/schema: a JSON Schema of the manifest, of a problem, of every screen's page and of every widget's answer, made from
// the types in src/contract, and next to each a validator for the browser: plain functions, no eval, no dependency.
// `--check` writes nothing and fails when the committed files are not what the types say.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { contractSchemas } from './contract-schemas.js'
import { guard, ValidatorCompiler } from './validator-compiler.js'

const SCHEMA = fileURLToPath(new URL('../src/schema/', import.meta.url))
const BY_HAND = /^check\.ts$|\.test\.ts$/
const HEADER = '// Made by scripts/generate-schemas.js from src/contract.'

const pascal = key => key.replace(/(^|-)(\w)/g, (_, dash, letter) => letter.toUpperCase())

/** What the module of a schema exports: the name of the function, the type that it guards, and where that is from. */
function exportOf(key) {
  if (key === 'manifest')
    return { name: 'isManifest', type: 'Manifest', generic: 'Manifest', from: 'manifest' }
  if (key === 'problem') return { name: 'isProblem', type: 'Problem', generic: 'Problem', from: 'problem' }
  if (key.startsWith('page-'))
    return { name: 'isPage', type: `Page<'${key.slice(5)}'>`, generic: 'Page', from: 'rows' }
  return { name: 'isAnswer', type: `Answer<'${key}'>`, generic: 'Answer', from: 'answer' }
}

function importLine(names, from) {
  return names.length ? `import { ${names.sort().join(', ')} } from '${from}'` : ''
}

/** The module that tests one schema; `shared` collects the definitions that it calls, and those call. */
function validatorModule(key, schema, contract, shared) {
  const definitions = { ...contract.definitions, ...schema.definitions }
  const isDefinition = call => call.slice(2) in definitions
  const compiler = new ValidatorCompiler(definitions, contract.bases)
  const test = compiler.test(schema, 'value')
  const calls = [...compiler.calls]
  const share = call => {
    if (!isDefinition(call) || shared.has(call)) return
    const inner = new ValidatorCompiler(definitions, contract.bases)
    shared.set(call, { test: inner.definition(call.slice(2), 'value'), calls: inner.calls })
    inner.calls.forEach(share)
  }
  calls.forEach(share)
  const { name, type, generic, from } = exportOf(key)
  return [
    HEADER,
    `import type { ${generic} } from '../contract/${from}.js'`,
    importLine(
      calls.filter(call => !isDefinition(call)),
      './check.js',
    ),
    importLine(calls.filter(isDefinition), './definitions.js'),
    '',
    `export const ${name} = (value: unknown): value is ${type} => ${test}`,
  ].join('\n')
}

/** The module of the definitions that several schemas share. */
function definitionsModule(shared) {
  const calls = [...new Set([...shared.values()].flatMap(({ calls }) => [...calls]))]
  const names = [...shared.keys()].sort()
  return [
    HEADER,
    importLine(
      calls.filter(call => !shared.has(call)),
      './check.js',
    ),
    '',
    ...names.map(name => `export const ${name} = (value: unknown): boolean => ${shared.get(name).test}\n`),
  ].join('\n')
}

/** A module that has all validators of a kind, by widget or screen. */
function tableModule(doc, name, type, keys, prefix = '') {
  const { name: exported, generic, from } = exportOf(prefix + keys[0])
  return [
    HEADER,
    `import type { ${generic} } from '../contract/${from}.js'`,
    `import type { Guard } from './check.js'`,
    ...keys.map(key => `import { ${exported} as ${guard(pascal(key))} } from './${prefix}${key}.js'`),
    '',
    `/** ${doc} */`,
    `export const ${name}: { [K in ${type}]: Guard<${generic}<K>> } = {`,
    ...keys.map(key => `'${key}': ${guard(pascal(key))},`),
    '}',
  ].join('\n')
}

async function build() {
  const contract = await contractSchemas()
  const shared = new Map()
  const files = new Map()
  for (const [key, schema] of contract.schemas) {
    files.set(`${key}.json`, JSON.stringify(schema))
    files.set(`${key}.ts`, validatorModule(key, schema, contract, shared))
  }
  files.set('definitions.ts', definitionsModule(shared))
  files.set(
    'answers.ts',
    tableModule("The validator of each widget's answer.", 'ANSWERS', "Answer['widget']", contract.widgets),
  )
  files.set(
    'pages.ts',
    tableModule("The validator of each screen's page.", 'PAGES', "Page['screen']", contract.screens, 'page-'),
  )
  const style = await resolveConfig(SCHEMA, { editorconfig: false })
  for (const [name, text] of files)
    files.set(name, await format(text, { ...style, parser: name.endsWith('.json') ? 'json' : 'typescript' }))
  return files
}

const files = await build()
const committed = (await readdir(SCHEMA)).filter(name => !BY_HAND.test(name))
const stale = committed.filter(name => !files.has(name))
const changed = []
for (const [name, text] of files)
  if (!committed.includes(name) || (await readFile(join(SCHEMA, name), 'utf8')) !== text) changed.push(name)

if (!process.argv.includes('--check')) {
  await Promise.all(changed.map(name => writeFile(join(SCHEMA, name), files.get(name))))
  await Promise.all(stale.map(name => rm(join(SCHEMA, name))))
  console.log(`schemas: ${changed.length} of ${files.size} files written`)
} else if (changed.length + stale.length > 0) {
  const names = [...changed, ...stale].sort().join(', ')
  console.error(`schemas differ from src/contract: ${names}; run npm run generate -w packages/data-adapter`)
  process.exitCode = 1
} else {
  console.log(`schemas: ${files.size} files agree with src/contract`)
}
