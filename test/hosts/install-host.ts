import { cp, mkdir, readFile, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { command, ROOT } from '../check/command.js'
import { succeed, type Tarball } from '../packed/tarballs.js'
import type { Host } from './hosts.js'

type Names = Readonly<Record<string, string>>

interface Package {
  dependencies?: Names
  devDependencies?: Names
  peerDependencies?: Names
}

/**
 * Puts a copy of a host into a folder, with ours unpacked from the packed files and everything else linked to what is
 * installed here, so that no network is needed. Resolves to the host's folder.
 */
export async function installHost(
  { modules, name }: Host,
  folder: string,
  tarballs: readonly Tarball[],
): Promise<string> {
  const source = `${ROOT}test/hosts/${name}`
  const host = join(folder, name)
  await cp(source, host, { recursive: true, filter: path => !/node_modules|dist/.test(path) })
  for (const beside of ['shared', 'tsconfig.json'])
    await cp(`${ROOT}test/hosts/${beside}`, join(folder, beside), { recursive: true })

  const wanted = new Set(await dependenciesOf(source))
  for (const tarball of tarballs.filter(each => wanted.has(each.name))) {
    const home = join(folder, 'node_modules', tarball.name)
    await mkdir(home, { recursive: true })
    await succeed(command('tar', ['-xzf', tarball.path, '-C', home, '--strip-components=1']))
    for (const dependency of await dependenciesOf(home, false)) wanted.add(dependency)
  }
  for (const dependency of wanted) {
    const place = join(folder, 'node_modules', dependency)
    if (existsSync(place)) continue
    await mkdir(dirname(place), { recursive: true })
    const from = installed(dependency, modules)
    const { peerDependencies = {} } = await packageIn(from)
    // A link is followed: from there it would see everybody's version of a peer.
    if (!Object.keys(peerDependencies).some(peer => wanted.has(peer) && isOwn(peer, modules)))
      await symlink(from, place)
    else {
      await cp(from, place, { recursive: true })
      for (const other of await dependenciesOf(from, false)) wanted.add(other)
    }
  }
  return host
}

const packageIn = async (folder: string) =>
  JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as Package

async function dependenciesOf(folder: string, development = true): Promise<string[]> {
  const { dependencies, devDependencies } = await packageIn(folder)
  return Object.keys({ ...dependencies, ...(development && devDependencies) })
}

const isOwn = (dependency: string, modules?: string) =>
  modules !== undefined && existsSync(`${ROOT}${modules}/${dependency}`)

/** Where a host's dependency is: among its own, or with everybody's. */
export const installed = (dependency: string, modules?: string): string =>
  `${ROOT}${isOwn(dependency, modules) ? modules : 'node_modules'}/${dependency}`
