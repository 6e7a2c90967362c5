import { existsSync, readFileSync } from 'node:fs'
import { command, ROOT } from '../check/command.js'
import type { Sample } from './read-samples.js'

interface Package {
  name: string
  scripts?: Record<string, string>
}

const read = (path: string) => JSON.parse(readFileSync(ROOT + path, 'utf8')) as Package
const scripts = read('package.json').scripts!
const published = ['data-adapter', 'elements', 'react', 'server'].map(
  name => read(`packages/${name}/package.json`).name,
)

/** What is wrong with commands for a shell: a script, package, option or file that does not exist. */
export async function wrongCommands({ text }: Sample): Promise<string[]> {
  const lines = text
    .replaceAll('\\\n', ' ')
    .replace(/\s#.*$/gm, '')
    .split(/\n|&&/)
  return (await Promise.all(lines.map(wrongIn))).flat()
}

async function wrongIn(line: string): Promise<string[]> {
  const [program, ...words] = line.trim().split(/\s+/)
  const given = words.filter(word => !word.startsWith('-'))
  if (!program) return []
  if (program === 'node') return given.filter(word => word.includes('/') && !exists(word))
  if (program === 'npx') return wrongOptions(words)
  if (program !== 'npm') return [line]
  const [verb, ...names] = given
  if (verb === 'ci') return []
  if (verb === 'install') return names.filter(name => !published.includes(name) && !installed(name))
  const script = verb === 'run' ? names[0]! : verb!
  return script in scripts ? [] : [line]
}

const installed = (name: string) => existsSync(`${ROOT}node_modules/${name}/package.json`)

/** Up to where a path names many files. */
const exists = (path: string) => existsSync(ROOT + path.replace(/[^/]*\*.*$/, ''))

async function wrongOptions([name, verb, ...words]: string[]): Promise<string[]> {
  if (name !== '@lmp-widgets/data-adapter') return installed(name!) ? [] : [name!]
  const run = ['--conditions=lmp-source', '--import', 'tsx', 'packages/data-adapter/src/verify/command.ts']
  const { output } = await command(process.execPath, [...run, verb!, '--help'])
  const options = words.filter(word => word.startsWith('--'))
  return options.filter(option => !new RegExp(`^ +${option}\\b`, 'm').test(output))
}
