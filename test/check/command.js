import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The repository's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Runs an installed tool at the root, or in `cwd`, and resolves to its exit code and all that it printed. */
export function tool(name, args, { cwd = ROOT } = {}) {
  return command(`${ROOT}node_modules/.bin/${name}`, args, { cwd })
}

/**
 * Runs TypeScript's compiler. The package `typescript` beside it is of the last version with an interface for JavaScript,
 * for the tools that need one.
 */
export function tsc(...args) {
  return command(`${ROOT}node_modules/typescript-native/bin/tsc`, [...args, '--pretty', 'false'])
}

/** Runs a program, interrupts it after so many milliseconds, and resolves to its exit code and all that it printed. */
export function command(program, args, { cwd = ROOT, timeout } = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' }
    const child = spawn(program, args, { cwd, env, timeout, killSignal: 'SIGINT' })
    let output = ''
    child.stdout.on('data', chunk => (output += chunk))
    child.stderr.on('data', chunk => (output += chunk))
    child.on('error', reject)
    child.on('close', code => resolve({ code, output: output.trim() }))
  })
}
