import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, ROOT, tsc } from '../check/command.js'
import { removeLeftovers } from './leftovers.js'

/** A package as it would be published. */
export interface Tarball {
  /** `@lmp-widgets/elements` */
  name: string
  version: string
  /** Where the packed file is. */
  path: string
  /** Bytes of the packed file. */
  size: number
  /** What it holds, relative to the package. */
  files: readonly string[]
  /** Its `exports`. */
  exports: Readonly<Record<string, unknown>>
}

/** The variable with the folder of what is packed already, from what is built: `suite.ts` sets it for its tests. */
export const PACKED = 'PACKED_FOLDER'
const packed = process.env[PACKED]

const PUBLISHED = ['data-adapter', 'elements', 'react', 'angular', 'server'] as const

/** Builds what is published. */
export async function buildAll(): Promise<void> {
  if (packed) return
  for (const name of PUBLISHED) await removeLeftovers(`${ROOT}packages/${name}`)
  await succeed(tsc('-b', 'packages/server', 'packages/elements'))
  await succeed(command(process.execPath, ['test/support/minify-literals.js']))
  await succeed(command(process.execPath, ['test/check/manifest.js']))
  await succeed(command(process.execPath, ['packages/elements/scripts/generate-host-types.js']))
  await succeed(command(process.execPath, ['test/check/react.js']))
  await succeed(command(process.execPath, ['test/check/angular.js']))
  await succeed(command(process.execPath, ['packages/elements/scripts/build-cdn.js']))
}

/** Builds and packs what is published, into a new folder; `remove` deletes it. */
export async function packAll(): Promise<{
  tarballs: Tarball[]
  folder: string
  remove: () => Promise<void>
}> {
  const list = (folder: string) => join(folder, 'tarballs.json')
  if (packed)
    return {
      tarballs: JSON.parse(await readFile(list(packed), 'utf8')) as Tarball[],
      folder: packed,
      remove: () => Promise.resolve(),
    }
  await buildAll()
  const folder = await mkdtemp(join(tmpdir(), 'lmp-packed-'))
  const tarballs = await pack(folder)
  await writeFile(list(folder), JSON.stringify(tarballs))
  return { tarballs, folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** An empty folder of a host that has installed all of it; `remove` deletes it. */
export async function installAll(
  tarballs: readonly Tarball[],
): Promise<{ host: string; remove: () => Promise<void> }> {
  const host = await mkdtemp(join(tmpdir(), 'lmp-host-'))
  await writeFile(
    join(host, 'package.json'),
    '{ "name": "host", "version": "0.0.0", "private": true, "type": "module" }',
  )
  const options = ['--prefer-offline', '--no-audit', '--no-fund']
  const paths = tarballs.map(({ path }) => path)
  await succeed(command('npm', ['install', ...options, ...paths], { cwd: host }))
  return { host, remove: () => rm(host, { recursive: true, force: true }) }
}

async function pack(folder: string): Promise<Tarball[]> {
  const workspaces = PUBLISHED.flatMap(name => ['-w', `packages/${name}`])
  const parts = ['pack', '--json', '--pack-destination', folder, ...workspaces]
  const output = await succeed(command('npm', parts, { cwd: ROOT }))
  // npm writes its warnings before, and names the packages in one version and lists them in another.
  const said = JSON.parse(output.slice(output.search(/^[[{]/m))) as Record<string, Said> | Said[]
  return Promise.all(
    Object.values(said).map(async ({ name, version, filename, size, files }) => {
      const manifest = await readFile(`${ROOT}packages/${name.split('/')[1]}/package.json`, 'utf8')
      const { exports } = JSON.parse(manifest) as Pick<Tarball, 'exports'>
      const paths = files.map(({ path }) => path)
      return { name, version, path: join(folder, filename), size, files: paths, exports }
    }),
  )
}

interface Said {
  name: string
  version: string
  filename: string
  size: number
  files: { path: string }[]
}

/** What a command printed; an error that says it, if it failed. */
export async function succeed(running: ReturnType<typeof command>): Promise<string> {
  const { code, output } = await running
  if (code !== 0) throw new Error(output)
  return output
}
