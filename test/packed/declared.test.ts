/** What a package declares: pnpm and Yarn give it nothing else, and its own copy for each choice of peers. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { after, before, describe, it } from 'node:test'
import ts from 'typescript'
import { ROOT } from '../check/command.js'
import { packAll, type Tarball } from './tarballs.js'

type Names = Readonly<Record<string, string>>
interface Manifest {
  dependencies?: Names
  peerDependencies?: Names
  peerDependenciesMeta?: Readonly<Record<string, { optional?: boolean }>>
}

const homeOf = ({ name }: Tarball) => `${ROOT}packages/${name.split('/')[1]}`
const manifestOf = async (tarball: Tarball) =>
  JSON.parse(await readFile(`${homeOf(tarball)}/package.json`, 'utf8')) as Manifest
const declared = ({ dependencies, peerDependencies }: Manifest) =>
  Object.keys({ ...dependencies, ...peerDependencies })

/** The packages that its files of a kind import. */
async function importedBy(tarball: Tarball, kind: RegExp): Promise<Set<string>> {
  const imported = new Set<string>()
  for (const file of tarball.files.filter(each => kind.test(each) && !each.startsWith('dist/cdn/'))) {
    const { importedFiles } = ts.preProcessFile(await readFile(`${homeOf(tarball)}/${file}`, 'utf8'))
    for (const { fileName } of importedFiles) {
      const [name] = /^(@[^/]+\/)?[^./][^/]*/.exec(fileName) ?? []
      if (name && !isBuiltin(name) && name !== tarball.name) imported.add(name)
    }
  }
  return imported
}

/** Where the types of a package are that has none itself. */
const typesOf = (name: string) => `@types/${name.replace('@', '').replace('/', '__')}`

describe('what a package says it needs', () => {
  let tarballs: Tarball[]
  let remove: () => Promise<void>

  before(async () => ({ tarballs, remove } = await packAll()))
  after(() => remove?.())

  it('is each package that its files import', async () => {
    for (const tarball of tarballs) {
      const needed = declared(await manifestOf(tarball))
      for (const name of await importedBy(tarball, /^dist\/.*(\.js|\.d\.ts)$/))
        assert.ok(needed.includes(name), `${tarball.name} does not say that it needs ${name}`)
    }
  })

  it('is, with a package that the host chooses, the one that has its types', async () => {
    for (const tarball of tarballs) {
      const { peerDependencies = {} } = await manifestOf(tarball)
      for (const types of Object.keys(peerDependencies).map(typesOf))
        if (existsSync(`${ROOT}node_modules/${types}`))
          assert.ok(types in peerDependencies, `${tarball.name} does not say that it needs ${types}`)
    }
  })

  it('hands on what those of ours run with that it brings, so that a host has one copy of them', async () => {
    for (const tarball of tarballs) {
      const own = await manifestOf(tarball)
      const brought = tarballs.filter(({ name }) => name in (own.dependencies ?? {}))
      for (const other of brought) {
        const { peerDependencies = {}, peerDependenciesMeta = {} } = await manifestOf(other)
        const run = await importedBy(other, /^dist\/.*\.js$/)
        for (const [name, range] of Object.entries(peerDependencies).filter(([name]) => run.has(name))) {
          assert.equal(own.peerDependencies?.[name], range, `${tarball.name} does not hand on ${name}`)
          assert.deepEqual(own.peerDependenciesMeta?.[name], peerDependenciesMeta[name])
        }
      }
    }
  })
})
