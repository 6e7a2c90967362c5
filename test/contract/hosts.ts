import { readFile } from 'node:fs/promises'
import type { Compatibility } from '../hosts/compatibility.js'

const COMPAT = new URL('../hosts/compat.json', import.meta.url)

/** Frameworks by behaviours, as the suite has last seen them. */
export async function printHosts(): Promise<string> {
  const hosts = JSON.parse(await readFile(COMPAT, 'utf8')) as Compatibility[]
  const behaviours = Object.keys(hosts[0]!.behaviours)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const said = (holds: boolean | undefined) => (holds ? 'yes' : 'no')
  return [
    row(['behaviour', ...hosts.map(({ framework }) => framework)]),
    row(['---', ...hosts.map(() => '---')]),
    row(['seen with', ...hosts.map(({ versions }) => versions)]),
    ...behaviours.map(what => row([what, ...hosts.map(host => said(host.behaviours[what]))])),
    row(['under Trusted Types', ...hosts.map(({ trustedTypes }) => said(trustedTypes))]),
  ].join('\n')
}
