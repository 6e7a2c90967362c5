/** The published contract is what the code says: documents, schemas, printed answers, and a page for every error. */
import { command } from './command.js'
import { verdict } from './verdict.js'

const SCRIPT = 'test/contract/generate.ts'
const RUN = ['--conditions=lmp-source', '--import', 'tsx', SCRIPT]

const { code, output } = await command(process.execPath, [...RUN, '--check'])
verdict(output, code === 0 ? [] : [output], `node ${RUN.join(' ')}`)
