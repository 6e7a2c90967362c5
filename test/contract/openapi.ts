import { CONTRACT_VERSION, WIDGETS } from '@lmp-widgets/data-adapter'
import { HEADERS, IF_NONE_MATCH, NOT_MODIFIED, ref } from './openapi-headers.js'
import { openApiPaths } from './openapi-paths.js'
import { problemResponses } from './openapi-problems.js'
import { componentOf, components } from './published-schemas.js'

/** The document: everything that a back end has to answer. */
export async function openApi(): Promise<object> {
  const problems = await problemResponses()
  return {
    openapi: '3.1.1',
    info: {
      title: 'Licensing dashboard',
      version: `${CONTRACT_VERSION}.0`,
      summary: 'Counts, and the lists behind them',
      description:
        'What a back end answers so that the licensing widgets can show its numbers. Every number carries the filter of the list behind it; the list has exactly that many rows. The specification beside this document says what the numbers mean and which laws hold.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
    servers: [
      { url: '/api/dashboard', description: 'Any base URL; this is where the reference portal has it.' },
    ],
    security: [{ bearer: [] }, { cookie: [] }],
    tags: [
      { name: 'Dashboard', description: 'Who looks, and several answers at once.' },
      { name: 'Lists', description: 'The rows behind the numbers.' },
      { name: 'Widgets', description: 'One answer for each widget.' },
    ],
    paths: await openApiPaths(problems),
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'How users sign in is the host’s business.' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Or a cookie of any name.' },
      },
      parameters: { IfNoneMatch: IF_NONE_MATCH },
      headers: HEADERS,
      responses: {
        NotModified: NOT_MODIFIED,
        ...Object.fromEntries(problems.map(({ name, response }) => [name, response])),
      },
      schemas: {
        ...components(),
        BatchLine: {
          description:
            'What became of one question; `index` is its place among the `widget` parameters, from 0.',
          oneOf: [
            {
              type: 'object',
              properties: {
                index: ref('schemas', 'Whole'),
                answer: { anyOf: WIDGETS.map(widget => ref('schemas', componentOf(widget))) },
              },
              required: ['index', 'answer'],
            },
            {
              type: 'object',
              properties: { index: ref('schemas', 'Whole'), problem: ref('schemas', 'Problem') },
              required: ['index', 'problem'],
            },
          ],
        },
      },
    },
  }
}
