import { cp, mkdir, readFile, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { command, ROOT } from '../check/command.js'
import { succeed, type Tarball } from '../packed/tarballs.js'

interface Package {
  dependencies?: Readonly<Record<string, string>>
  devDependencies?: Readonly<Record<string, string>>
}

/**
 * Puts a copy of a host into a folder, with ours unpacked from the packed files and everything else linked to what is
 * installed here, so that no network is needed. Resolves to the host's folder.
 */
export async function installHost(
  name: string,
  folder: string,
  tarballs: readonly Tarball[],
): Promise<string> {
  const source = `${ROOT}test/hosts/${name}`
  const host = join(folder, name)
  await cp(source, host, { recursive: true, filter: path => !/node_modules|dist/.test(path) })
  for (const beside of ['shared', 'tsconfig.json'])
    await cp(`${ROOT}test/hosts/${beside}`, join(folder, beside), { recursive: true })

  const wanted = new Set(await dependenciesOf(`${source}/package.json`))
  for (const tarball of tarballs.filter(each => wanted.has(each.name))) {
    const home = join(folder, 'node_modules', tarball.name)
    await mkdir(home, { recursive: true })
    await succeed(command('tar', ['-xzf', tarball.path, '-C', home, '--strip-components=1']))
    for (const dependency of await dependenciesOf(join(home, 'package.json'), false)) wanted.add(dependency)
  }
  for (const dependency of wanted) {
    const link = join(folder, 'node_modules', dependency)
    if (existsSync(link)) continue
    await mkdir(dirname(link), { recursive: true })
    await symlink(installed(source, dependency), link)
  }
  return host
}

async function dependenciesOf(path: string, development = true): Promise<string[]> {
  const { dependencies, devDependencies } = JSON.parse(await readFile(path, 'utf8')) as Package
  return Object.keys({ ...dependencies, ...(development && devDependencies) })
}

/** Where a host's dependency is: its own, or everybody's. */
export function installed(host: string, dependency: string): string {
  const own = `${host}/node_modules/${dependency}`
  return existsSync(own) ? own : `${ROOT}node_modules/${dependency}`
}
