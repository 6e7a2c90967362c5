/**
 * Writes the published contract: the OpenAPI document, the schemas, and what the pages in docs/ print of them.
 * `--check` writes nothing and fails when a committed file is not what the code says.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { openApi } from './openapi.js'
import { fillBlocks } from './blocks.js'
import { published, schemas } from './published-schemas.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SCHEMAS = 'docs/contract/schemas/v1'

const style = await resolveConfig(ROOT + 'package.json', { editorconfig: false })
const toJson = (value: object) => format(JSON.stringify(value), { ...style, parser: 'json' })

const files = new Map<string, string>()
files.set('docs/contract/openapi.json', await toJson(await openApi()))
for (const key of schemas.keys()) files.set(`${SCHEMAS}/${key}.json`, await toJson(published(key)))
for (const folder of ['docs', 'docs/contract', 'docs/errors', 'packages/react', 'packages/angular']) {
  for (const name of await readdir(ROOT + folder)) {
    const path = `${folder}/${name}`
    if (name.endsWith('.md')) files.set(path, await fillBlocks(await readFile(ROOT + path, 'utf8'), path))
  }
}

const committed = (path: string) => readFile(ROOT + path, 'utf8').catch(() => undefined)
const stale = (await readdir(ROOT + SCHEMAS).catch(() => []))
  .map(name => `${SCHEMAS}/${name}`)
  .filter(path => !files.has(path))
const changed: string[] = []
for (const [path, text] of files) if ((await committed(path)) !== text) changed.push(path)

if (!process.argv.includes('--check')) {
  for (const path of changed) {
    await mkdir(dirname(ROOT + path), { recursive: true })
    await writeFile(ROOT + path, files.get(path) ?? '')
  }
  for (const path of stale) await rm(ROOT + path)
  console.log(`contract: ${changed.length} of ${files.size} files written`)
} else if (changed.length + stale.length > 0) {
  console.error([...changed, ...stale].map(path => `${path}: is not what the code says`).join('\n'))
  process.exitCode = 1
} else {
  console.log(`${files.size} files agree with the code`)
}
