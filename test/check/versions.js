/** All published packages have one version, and say so themselves. */
import { readFileSync } from 'node:fs'
import { ROOT } from './command.js'
import { filesBelow } from './source-files.js'
import { verdict } from './verdict.js'

const read = path => readFileSync(ROOT + path, 'utf8')
const manifests = ['packages', 'stories', 'test']
  .flatMap(filesBelow)
  .filter(path => path.endsWith('/package.json'))
  .map(path => ({ path, manifest: JSON.parse(read(path)) }))
const published = manifests.filter(({ manifest }) => manifest.name?.startsWith('@lmp-widgets/'))
const [{ manifest: first }] = published

const said = [
  ...published.map(({ path, manifest }) => [path, manifest.version]),
  ...manifests.flatMap(({ path, manifest }) =>
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([name]) => name.startsWith('@lmp-widgets/'))
      .map(([name, range]) => [`${path}: ${name}`, range.replace('^', '')]),
  ),
  ...filesBelow('packages')
    .filter(path => path.endsWith('/version.ts'))
    .map(path => [path, /VERSION = '(.*)'/.exec(read(path))?.[1]]),
  ['CHANGELOG.md', /^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]],
]
const findings = said
  .filter(([, version]) => version !== first.version)
  .map(([place, version]) => `${place} says ${version}, ${first.name} is ${first.version}`)
verdict(`${first.version}, in ${said.length} places`, findings, 'docs/releasing.md says what is set by hand')
