import ts from 'typescript'
import { ROOT } from '../check/command.js'

/** What is installed here, which most hosts share: parsed once for all of them. */
const shared = new Map<string, ts.SourceFile | undefined>()

/** What TypeScript says about the program in a folder, with its own configuration: each mistake with its file. */
export function typeMistakes(folder: string): string[] {
  const { config } = ts.readConfigFile(`${folder}/tsconfig.json`, path => ts.sys.readFile(path))
  const { errors, fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder)
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (path, ...others) => {
    if (!path.startsWith(ROOT)) return getSourceFile.call(host, path, ...others)
    if (!shared.has(path)) shared.set(path, getSourceFile.call(host, path, ...others))
    return shared.get(path)
  }
  const program = ts.createProgram(fileNames, options, host)
  return [...errors, ...ts.getPreEmitDiagnostics(program)].map(
    ({ code, file, messageText }) =>
      `${file?.fileName ?? folder}: error TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  )
}
