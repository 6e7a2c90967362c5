/** ESLint finds nothing; no rule is silenced in a file. */
import { tool } from './command.js'
import { verdict } from './verdict.js'

const { code, output } = await tool('eslint', ['--max-warnings', '0', '--format', 'json', '.'])
let results
try {
  results = JSON.parse(output.slice(output.indexOf('[{')))
} catch {
  results = []
}
const findings = results.flatMap(({ filePath, messages }) =>
  messages.map(
    ({ line, message, ruleId }) =>
      `${filePath.slice(process.cwd().length + 1)}:${line ?? 0} ${message} (${ruleId ?? 'parser'})`,
  ),
)
if (findings.length === 0 && (code !== 0 || results.length === 0)) findings.push(output.slice(0, 2000))
verdict(`${results.length} files, nothing found`, findings)
