/** The types for templates of each framework, made from the manifest, fit the elements. */
import { readdirSync } from 'node:fs'
import ts from 'typescript'
import { command, ROOT } from './command.js'
import { verdict } from './verdict.js'

const TYPES = 'packages/elements/dist/types'

const { code, output } = await command(process.execPath, [
  `${ROOT}packages/elements/scripts/generate-host-types.js`,
])
const findings = code === 0 ? [] : [output]

const files = readdirSync(ROOT + TYPES).map(name => `${ROOT}${TYPES}/${name}`)
const program = ts.createProgram(files, {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
})
for (const file of files) {
  const source = program.getSourceFile(file)
  for (const { messageText, start } of [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]) {
    const { line } = source.getLineAndCharacterOfPosition(start ?? 0)
    const text = ts.flattenDiagnosticMessageText(messageText, ' ')
    findings.push(`${file.slice(ROOT.length)}:${line + 1} ${text}`)
  }
}

verdict(`${files.length} files of declarations, no error`, findings)
