/** No import cycle, and only the arrows between packages and folders that arrows.config.cjs allows. */
import { tool } from './command.js'
import { verdict } from './verdict.js'

const { code, output } = await tool('depcruise', [
  '--config',
  'test/check/arrows.config.cjs',
  '--output-type',
  'json',
  'packages',
  'test',
])
let cruise
try {
  cruise = JSON.parse(output.slice(output.indexOf('{')))
} catch {
  verdict('', [output || `dependency-cruiser ended with ${code}`])
  process.exit()
}
const { summary, modules } = cruise
const comment = new Map(summary.ruleSetUsed.forbidden.map(rule => [rule.name, rule.comment]))
const findings = summary.violations.map(({ from, to, rule, cycle }) => {
  const way = cycle ? [from, ...cycle.map(step => step.name)].join(' -> ') : `${from} -> ${to}`
  return `${way}: ${comment.get(rule.name)} (${rule.name})`
})
const edges = modules.reduce((sum, module) => sum + module.dependencies.length, 0)
verdict(`${modules.length} modules, ${edges} imports, no cycle, every arrow allowed`, findings)
