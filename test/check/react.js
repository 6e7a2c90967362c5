/** The components of React, made from the manifest, fit the elements. */
import { readdirSync } from 'node:fs'
import { command, ROOT, tsc } from './command.js'
import { verdict } from './verdict.js'

const { code, output } = await command(process.execPath, [
  `${ROOT}packages/react/scripts/generate-components.js`,
])
const findings = code === 0 ? [] : [output]
if (findings.length === 0) {
  const types = await tsc('-b', 'packages/react')
  if (types.code !== 0) findings.push(types.output)
}
const { length } = readdirSync(`${ROOT}packages/react/src/components`)
verdict(`${length} components, no error`, findings)
