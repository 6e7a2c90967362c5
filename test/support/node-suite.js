/**
 * Runs the `node:test` files below the given folders, TypeScript from its sources, one after the other in one process.
 * `node test/support/node-suite.js packages/server/src`; the last line is the totals.
 */
import { spawn } from 'node:child_process'
import { ROOT } from '../check/command.js'
import { filesBelow } from '../check/source-files.js'

const folders = process.argv.slice(2)
const files = folders.flatMap(filesBelow).filter(path => path.endsWith('.test.ts'))
if (files.length === 0) {
  console.log(`no test file below ${folders.join(', ')}\n0 passed, 1 failed`)
  process.exit(1)
}

const child = spawn(
  process.execPath,
  [
    '--import=./test/support/lean-runner.js',
    '--import=tsx',
    '--conditions=lmp-source',
    '--expose-gc',
    '--test-reporter=./test/support/node-reporter.js',
    'test/support/together.js',
    ...files,
  ],
  { cwd: ROOT, stdio: 'inherit' },
)
process.on('SIGINT', () => child.kill('SIGINT'))
child.on('close', code => (process.exitCode = code ?? 1))
