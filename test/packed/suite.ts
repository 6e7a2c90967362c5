/** Runs the tests of what is published, all on the same files: built and packed once. */
import { spawn } from 'node:child_process'
import { packAll, PACKED } from './tarballs.js'

const { folder, remove } = await packAll()
const child = spawn(process.execPath, ['test/support/node-suite.js', 'test/packed', 'test/hosts'], {
  env: { ...process.env, [PACKED]: folder },
  stdio: 'inherit',
})
process.on('SIGINT', () => child.kill('SIGINT'))
child.on('close', code => {
  process.exitCode = code ?? 1
  void remove()
})
