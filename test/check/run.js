/**
 * Runs every check, two at a time. Each prints one fact, or what is wrong.
 * `npm run check` runs all, `npm run check -- lint sizes` these alone, and what they read.
 */
import { command, ROOT } from './command.js'

const CHECKS = [
  'types',
  'lint',
  'format',
  'manifest',
  'documented',
  'host-types',
  'react',
  'angular',
  'templates',
  'arrows',
  'widgets',
  'schemas',
  'contract',
  'tokens',
  'contrast',
  'unused',
  'sizes',
  'text',
  'root-files',
  'versions',
]

/** These read what another check has built. */
const AFTER = {
  documented: ['manifest'],
  'host-types': ['types', 'manifest'],
  react: ['types', 'manifest'],
  angular: ['types', 'manifest'],
  sizes: ['react'],
  templates: ['manifest'],
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !CHECKS.includes(name))
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}; there are ${CHECKS.join(', ')}`)
  process.exit(2)
}

/** A check, and all that must have run before it. */
const withNeeded = name => [name, ...(AFTER[name] ?? []).flatMap(withNeeded)]

const wanted = new Set((asked.length > 0 ? asked : CHECKS).flatMap(withNeeded))
const waiting = CHECKS.filter(name => wanted.has(name))
const running = new Map()
let passed = 0
let failed = 0

async function check(name) {
  await Promise.all((AFTER[name] ?? []).map(other => running.get(other)))
  const start = performance.now()
  const { code, output } = await command(process.execPath, [`${ROOT}test/check/${name}.js`])
  const seconds = Math.round((performance.now() - start) / 1000)
  if (code === 0) {
    passed++
    console.log(`${name}: ${output} (${seconds} s)`)
  } else {
    failed++
    console.log(`${name}: FAILED (${seconds} s)\n${output.replace(/^/gm, '    ')}`)
  }
}

async function work() {
  for (let name; (name = waiting.shift());) {
    const done = check(name)
    running.set(name, done)
    await done
  }
}

await Promise.all([work(), work()])
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
