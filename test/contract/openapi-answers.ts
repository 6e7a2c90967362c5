import { askJson } from './example-server.js'
import type { Example } from './examples.js'
import { headers, ref } from './openapi-headers.js'
import { componentOf } from './published-schemas.js'

/** The failures that every path can have, and those of the given statuses. */
export type Failures = (...statuses: number[]) => object

/** The good answers of a path, with what the server really says to each example. */
export async function answers(key: string, examples: readonly Example[]): Promise<object> {
  return {
    200: {
      description: 'The answer.',
      headers: headers('ETag'),
      content: {
        'application/json': {
          schema: ref('schemas', componentOf(key)),
          examples: await exampleMap(examples),
        },
      },
    },
    304: ref('responses', 'NotModified'),
  }
}

async function exampleMap(examples: readonly Example[]): Promise<object> {
  const entries = examples.map(async ({ title, path, caller }, index) => [
    index === 0 ? 'usual' : `case${index + 1}`,
    { summary: title, value: await askJson(path, caller) },
  ])
  return Object.fromEntries(await Promise.all(entries)) as object
}
