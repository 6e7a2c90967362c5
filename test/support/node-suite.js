/**
 * Runs the `node:test` files below the given folders, TypeScript from its sources.
 * `node test/support/node-suite.js packages/server/src`; the last line is the totals. All in one process, one after the
 * other, or, where they wait more than they work, each in its own: `--at-once 2`.
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { ROOT } from '../check/command.js'
import { filesBelow } from '../check/source-files.js'

/** Milliseconds for one file in its own process; one that hangs is a file that failed, and the others still run. */
const DEADLINE = 8 * 60_000

const { positionals: folders, values } = parseArgs({
  allowPositionals: true,
  options: { 'at-once': { type: 'string' } },
})
const files = folders.flatMap(filesBelow).filter(path => path.endsWith('.test.ts'))
if (files.length === 0) {
  console.log(`no test file below ${folders.join(', ')}\n0 passed, 1 failed`)
  process.exit(1)
}

const atOnce = values['at-once']
const child = spawn(
  process.execPath,
  [
    ...['--conditions=lmp-source', '--import', 'tsx', '--expose-gc'],
    '--test-reporter=./test/support/node-reporter.js',
    ...(atOnce
      ? ['--test', `--test-concurrency=${atOnce}`, `--test-timeout=${DEADLINE}`]
      : ['test/support/together.js']),
    ...files,
  ],
  { cwd: ROOT, stdio: 'inherit' },
)
process.on('SIGINT', () => child.kill('SIGINT'))
child.on('close', code => (process.exitCode = code ?? 1))
