/**
 * What a release would publish, without publishing: packs every package, says what is in it, and installs all of it
 * into an empty folder.
 * Beside the packed files lies a list of what they are made of (CycloneDX). `npm run release:dry -- [folder]`
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { command } from '../check/command.js'
import { entriesOf } from './entries.js'
import { installAll, packAll, succeed } from './tarballs.js'

const target = resolve(process.argv[2] ?? 'dist-release')
const { tarballs, remove } = await packAll()
await mkdir(target, { recursive: true })
for (const tarball of tarballs) {
  await copyFile(tarball.path, resolve(target, basename(tarball.path)))
  const { name, version, size, files } = tarball
  console.log(`${name} ${version}: ${Math.round(size / 1024)} kB, ${files.length} files`)
  for (const entry of entriesOf(tarball)) console.log(`  ${entry}`)
}
const installed = await installAll(tarballs)
console.log('installs into an empty folder')

// Of what a host gets: the workspace has more than that, and takes for a tool what a package and a tool both need.
const parts = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'peer']
const output = await succeed(command('npm', parts, { cwd: installed.host }))
await writeFile(resolve(target, 'sbom.cdx.json'), output.slice(output.indexOf('{')))
await installed.remove()
await remove()
console.log(`all of it, and sbom.cdx.json, in ${target}`)
