import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PEERS = fileURLToPath(new URL('peers/', import.meta.url))

/** Only who measures them installs the other libraries: they are no workspace. */
export function installPeers(): void {
  if (existsSync(`${PEERS}node_modules/.package-lock.json`)) return
  console.log('Installing the libraries to compare with …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: PEERS, stdio: 'inherit' })
  if (status !== 0) throw new Error('npm could not install the libraries of test/bench/peers.')
}
