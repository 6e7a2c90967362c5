/** knip finds no file, export or dependency that nothing uses. */
import { tool } from './command.js'
import { verdict } from './verdict.js'

const { code, output } = await tool('knip', [
  '--config',
  'test/check/knip.config.js',
  '--no-progress',
  '--no-config-hints',
])
verdict('no unused file, export or dependency', code === 0 ? [] : [output])
