/** The directives of Angular, made from the manifest, fit the elements; compiled as Angular has it for packages. */
import { readdirSync } from 'node:fs'
import { command, ROOT, tool } from './command.js'
import { verdict } from './verdict.js'

const { code, output } = await command(process.execPath, [
  `${ROOT}packages/angular/scripts/generate-directives.js`,
])
const findings = code === 0 ? [] : [output]
if (findings.length === 0) {
  const compiled = await tool('ngc', ['-p', 'packages/angular/tsconfig.json'])
  if (compiled.code !== 0) findings.push(compiled.output)
}
const { length } = readdirSync(`${ROOT}packages/angular/src/directives`)
verdict(`${length} directives, no error`, findings)
