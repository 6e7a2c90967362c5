import ts from 'typescript'
import { ROOT } from '../check/command.js'
import type { Sample } from './read-samples.js'

const FOLDER = `${ROOT}test/samples/`

/** What TypeScript says of programs, each a module of its own, with the packages' types and in strict mode. */
export function wrongTypes(samples: readonly Sample[]): string[] {
  const files = new Map(samples.map((sample, i) => [`${FOLDER}sample-${i}.ts`, sample]))
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${ROOT}test/tsconfig.json`, path => ts.sys.readFile(path)).config,
    ts.sys,
    `${ROOT}test`,
  )
  Object.assign(options, { noEmit: true, composite: false, incremental: false, tsBuildInfoFile: undefined })
  Object.assign(options, { noUnusedLocals: false, noUnusedParameters: false, verbatimModuleSyntax: false })
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  // A sample that imports nothing is a module all the same.
  const textOf = (path: string) => files.has(path) && `${files.get(path)!.text}\nexport {}\n`
  host.fileExists = path => files.has(path) || fileExists.call(host, path)
  host.readFile = path => textOf(path) || readFile.call(host, path)
  host.getSourceFile = (path, target, ...rest) => {
    const text = textOf(path)
    return text ? ts.createSourceFile(path, text, target) : getSourceFile.call(host, path, target, ...rest)
  }
  const program = ts.createProgram([...files.keys(), `${FOLDER}given.ts`], options, host)
  return [...files].flatMap(([path, { where }]) => {
    const source = program.getSourceFile(path)!
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return found.map(({ messageText, start = 0 }) => {
      const { line } = source.getLineAndCharacterOfPosition(start)
      return `${where}, line ${line + 1} of it: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    })
  })
}
