/** The JSON Schemas and validators are what the contract's types say now. */
import { readdirSync } from 'node:fs'
import { command, ROOT } from './command.js'
import { verdict } from './verdict.js'

const SCRIPT = 'packages/data-adapter/scripts/generate-schemas.js'

const { code, output } = await command(process.execPath, [SCRIPT, '--check'])
const schemas = readdirSync(`${ROOT}packages/data-adapter/src/schema`).filter(name => name.endsWith('.json'))
verdict(`${schemas.length} schemas as the types say`, code === 0 ? [] : [output], `node ${SCRIPT}`)
