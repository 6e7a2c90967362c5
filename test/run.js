/**
 * The whole suite, two suites at a time. Each prints what it ran when it ends, one that failed once more after all
 * others, where a log is read first; the last line is the true total.
 * `npm test` runs all, `npm test -- check server` these alone.
 */
import { command } from './check/command.js'
import { addHeadless } from './support/browsers.js'

const node = (...folders) => ['test/support/node-suite.js', ...folders]

/** In the order in which they start: first what others find built, then the longest, so that the two workers end together. */
const SUITES = {
  check: ['test/check/run.js'],
  e2e: node('test/e2e'),
  sweeps: ['test/support/browser-suite.js', 'test/sweeps'],
  browser: ['test/support/browser-suite.js', 'packages/elements/src'],
  server: node('packages/server/src'),
  verify: node('test/verify'),
  stories: node('test/stories'),
  packed: ['--import', 'tsx', 'test/packed/suite.ts'],
  'data-adapter': node('packages/data-adapter/src'),
  contract: node('test/contract', 'test/site', 'test/samples'),
  portal: node('packages/portal/src'),
  accessibility: node('test/accessibility'),
  pictures: node('test/pictures'),
}

/** Milliseconds; a suite that hangs is a suite that failed. */
const DEADLINE = 15 * 60_000

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in SUITES))
if (unknown.length > 0) {
  console.error(`no such suite: ${unknown.join(', ')}; there are ${Object.keys(SUITES).join(', ')}`)
  process.exit(2)
}

const waiting = Object.keys(SUITES).filter(name => asked.length === 0 || asked.includes(name))
const total = { passed: 0, failed: 0 }
const failures = []

async function run(name) {
  const start = performance.now()
  const { code, output } = await command(process.execPath, SUITES[name], { timeout: DEADLINE })
  const took = performance.now() - start
  const seconds = Math.round(took / 1000)
  const { passed, failed } = totals(output, code)
  total.passed += passed
  total.failed += failed
  // What is interrupted may print nothing any more.
  const end = took < DEADLINE ? '' : ', which is too long: it was interrupted'
  const told = `\n== ${name} (${seconds} s${end})\n${output}`
  console.log(told)
  if (failed > 0) failures.push(told)
}

/** What a suite says in its last line; a suite that says nothing, or ran nothing, or ended badly has failed. */
function totals(output, code) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
  const passed = Number(last?.[1] ?? 0)
  const failed = Number(last?.[2] ?? 0)
  const fell = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: fell ? 1 : failed }
}

async function work() {
  for (let name; (name = waiting.shift());) await run(name)
}

if (asked.length === 0) addHeadless()
await Promise.all([work(), work()])
for (const told of failures) console.log(told)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
