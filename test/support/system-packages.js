import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs packages of the system, where we may; whether they are there then. */
export function install(packages) {
  if (!mayInstall()) return false
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...packages)
    return true
  } catch {
    return false
  }
}

/** Whether packages of the system can be installed: by root of a Debian. */
export const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Runs `apt-get`, and returns what it prints. Throws where it fails. */
export function apt(...args) {
  const options = {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  }
  return execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=900', ...args], options)
}
