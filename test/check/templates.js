/** lit-analyzer accepts every template: known tags, attributes and properties of the right type. */
import { tool } from './command.js'
import { filesBelow, isTest } from './source-files.js'
import { verdict } from './verdict.js'

const files = ['packages/elements/src', 'packages/portal/src']
  .flatMap(filesBelow)
  .filter(path => path.endsWith('.ts') && !isTest(path))
const { code, output } = await tool('lit-analyzer', ['--strict', '--maxWarnings', '0', '--', ...files])
verdict(`${files.length} files, no template at fault`, code === 0 ? [] : [output])
