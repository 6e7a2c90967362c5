import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A JSON Schema, as far as it is looked into here. */
export interface Schema {
  $schema?: string
  description?: string
  properties?: Record<string, Schema>
  definitions?: Record<string, Schema>
  [keyword: string]: unknown
}

/** Where the schemas of this version are, on every portal. */
const SCHEMAS_PATH = '/contract/schemas/v1/'

const folder = fileURLToPath(new URL('../../packages/data-adapter/src/schema/', import.meta.url))

/** The schemas generated from the types of the contract, by key. */
export const schemas: ReadonlyMap<string, Schema> = new Map(
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => [name.slice(0, -5), JSON.parse(readFileSync(folder + name, 'utf8')) as Schema]),
)

/** A schema as it is published: under a name that stays. */
export function published(key: string): Schema {
  const { $schema, ...schema } = schemas.get(key) ?? {}
  return { $schema: $schema ?? '', $id: `${SCHEMAS_PATH}${key}.json`, ...schema }
}

const pascal = (key: string) => key.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

/** How the schema of a key is called among the components: `EnabledCustomersAnswer`, `PageOfCustomers`. */
export function componentOf(key: string): string {
  if (key === 'manifest' || key === 'problem') return pascal(key)
  return key.startsWith('page-') ? `PageOf${pascal(key.slice(5))}` : `${pascal(key)}Answer`
}

/** All schemas as components of an OpenAPI document: what several share is there once. */
export function components(): Record<string, Schema> {
  const found: Record<string, Schema> = {}
  for (const [key, { $schema: _, definitions = {}, ...root }] of schemas) {
    // These are of one widget each, and have one name in the types.
    const rename = (name: string) => (/^(Ready|Absent)Answer$/.test(name) ? pascal(key) + name : name)
    const point = (part: unknown): unknown => {
      if (Array.isArray(part)) return part.map(point)
      if (typeof part !== 'object' || part === null) return part
      return Object.fromEntries(
        Object.entries(part).map(([name, value]) =>
          name === '$ref' && typeof value === 'string'
            ? [name, `#/components/schemas/${rename(value.replace('#/definitions/', ''))}`]
            : [name, point(value)],
        ),
      )
    }
    for (const [name, schema] of Object.entries(definitions)) found[rename(name)] = point(schema) as Schema
    found[componentOf(key)] = point(root) as Schema
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
}
