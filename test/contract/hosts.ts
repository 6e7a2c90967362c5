import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Compatibility } from '../hosts/compatibility.js'
import { HOSTS } from '../hosts/hosts.js'
import { routingParts } from '../hosts/routing-lines.js'
import { STARTS } from '../hosts/starts.js'
import { table } from './table.js'

const FOLDER = new URL('../hosts/', import.meta.url)
const read = (path: string) => readFile(new URL(path, FOLDER), 'utf8')
const readCompat = async () => JSON.parse(await read('compat.json')) as Compatibility[]
const said = (holds: boolean | undefined) => (holds === undefined ? '' : holds ? 'yes' : 'no')

/** Frameworks by behaviours, as the suite has last seen them. */
export async function printHosts(): Promise<string> {
  const hosts = await readCompat()
  const behaviours = new Set(hosts.flatMap(host => Object.keys(host.behaviours)))
  return table(
    ['behaviour', ...hosts.map(({ framework }) => framework)],
    [
      ['seen with', ...hosts.map(({ versions }) => versions)],
      ...[...behaviours].map(what => [what, ...hosts.map(host => said(host.behaviours[what]))]),
      ['policies of Trusted Types', ...hosts.map(({ trustedTypes }) => trustedTypes)],
    ],
  )
}

/** Frameworks in short: the versions that were seen, and whether all of it held. */
export async function printFrameworks(): Promise<string> {
  const rows = (await readCompat()).map(({ behaviours, framework, trustedTypes, versions }) => {
    const held = Object.values(behaviours).filter(holds => holds).length
    return [framework, versions, `${held} of ${Object.keys(behaviours).length}`, trustedTypes]
  })
  return table(['framework', 'seen with', 'behaviours that hold', 'policies of Trusted Types'], rows)
}

/** What routes a drill-down in each framework, out of the application that the tests drive. */
export async function printRouters(): Promise<string> {
  const routed = HOSTS.filter(({ again, router }) => router !== undefined && !again)
  const recipes = routed.map(async ({ framework, name, router, screen }) => {
    const parts = routingParts(await read(`${name}/src/${screen}`)).map(outdented)
    const recipe = ['```' + extname(screen).slice(1), parts.join('\n\n'), '```'].join('\n')
    return `### ${framework}, ${router}\n\n${recipe}`
  })
  return (await Promise.all(recipes)).join('\n\n')
}

/** How a newcomer begins: what is typed, and what is written into which file. */
export async function printStart(name: string): Promise<string> {
  const { commands, files } = STARTS[name]!
  const written = Object.entries(files).map(async ([file, place]) => {
    const text = await read(`${name}/${place}`)
    return `\`${file}\`:\n\n${['```' + extname(place).slice(1), text.trimEnd(), '```'].join('\n')}`
  })
  return [['```sh', ...commands, '```'].join('\n'), ...(await Promise.all(written))].join('\n\n')
}

/** Lines as one text, the least indented of them at its edge. */
function outdented(lines: readonly string[]): string {
  const edge = Math.min(...lines.map(line => line.search(/\S/)))
  return lines.map(line => line.slice(edge)).join('\n')
}
