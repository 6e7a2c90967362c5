/**
 * The types for templates of each framework, made from the manifest, fit the elements; and all declarations behind them hold in a
 * host that is as strict as TypeScript can be, and that has only what the package depends on.
 */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { command, ROOT } from './command.js'
import { verdict } from './verdict.js'

const TYPES = 'packages/elements/dist/types'

const { code, output } = await command(process.execPath, [
  `${ROOT}packages/elements/scripts/generate-host-types.js`,
])
const findings = code === 0 ? [] : [output]

const host = `${ROOT}test/check/take-back.ts`
const files = readdirSync(ROOT + TYPES).map(name => `${ROOT}${TYPES}/${name}`)
const program = ts.createProgram([...files, host], {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
})
const DIST = `${ROOT}packages/elements/dist/`
const { dependencies } = JSON.parse(readFileSync(`${ROOT}packages/elements/package.json`, 'utf8'))
// The framework is the host's own.
const known = ['@lmp-widgets/elements', ...Object.keys(dependencies), 'react', 'solid-js', 'svelte', 'vue']
const declarations = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(DIST))

for (const source of [...declarations, program.getSourceFile(host)]) {
  const file = source.fileName.slice(ROOT.length)
  for (const [, name] of source.text.matchAll(/(?:from |import\()['"]((?:@[\w-]+\/)?[\w-]+)/g))
    if (!known.includes(name)) findings.push(`${file} needs ${name}, which is no dependency`)
  for (const { messageText, start } of [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]) {
    const { line } = source.getLineAndCharacterOfPosition(start ?? 0)
    findings.push(`${file}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
  }
}

verdict(`${declarations.length} files of declarations, no error`, findings)
