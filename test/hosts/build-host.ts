import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { command, ROOT } from '../check/command.js'
import { succeed } from '../packed/tarballs.js'
import type { Host } from './hosts.js'

/** Builds an installed host for production; what a newcomer writes beside it, at once. */
export async function buildHost({ build: own }: Host, home: string): Promise<void> {
  if (own) {
    const [tool, ...args] = own
    await succeed(command(`${ROOT}node_modules/.bin/${tool}`, args, { cwd: home }))
  } else {
    const input = ['index.html', 'start/index.html'].map(page => join(home, page)).filter(existsSync)
    await build({ root: home, logLevel: 'error', build: { rolldownOptions: { input } } })
  }
}
