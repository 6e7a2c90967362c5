import { CONTRACT_VERSION, SCREENS, WIDGETS, type Screen, type Widget } from '@lmp-widgets/data-adapter'
import { ask, askJson } from './example-server.js'
import { BATCH, LIST_EXAMPLES, MANIFESTS, WIDGET_EXAMPLES, type Example } from './examples.js'
import { camel, headers, HEADERS, IF_NONE_MATCH, NOT_MODIFIED, ref } from './openapi-headers.js'
import { problemResponses } from './openapi-problems.js'
import { filterParameters, pageParameters, widgetParameters, type Parameter } from './parameters.js'
import { componentOf, components } from './published-schemas.js'

const WIDGET_WORDS: { readonly [W in Widget]: string } = {
  'account-search': 'Companies by a part of their name',
  'enabled-customers': 'How many customers are enabled',
  'active-partners': 'How many partners are active',
  'enabled-service-plans': 'How many service plans are enabled',
  'customer-license-status': 'How many customers hold a license in each status',
  'usage-report-status': 'Usage reports of a cycle by status',
  'billing-report-status': 'Billing reports of a cycle by status',
  'new-partner-acquisition': 'Partners acquired in a year against the year before',
  'new-partner-overview': 'The newest partners',
  'chargeable-unit-decrease': 'How many partners’ chargeable units fell, by product',
  'inactive-new-partners': 'New partners that have not sold a full license',
  'partner-license-status': 'How many partners have customers with a license in each status',
}

const pascal = (key: string) => camel(`-${key}`)

async function exampleMap(examples: readonly Example[]): Promise<object> {
  const entries = examples.map(async ({ title, path, caller }, index) => [
    index === 0 ? 'usual' : `case${index + 1}`,
    { summary: title, value: await askJson(path, caller) },
  ])
  return Object.fromEntries(await Promise.all(entries)) as object
}

const toParameter = ({ name, about, example, schema }: Parameter) => ({
  name,
  in: 'query',
  description: about,
  schema,
  ...(example && { example: 'minimum' in schema ? Number(example) : example }),
})

/** The document: everything that a back end has to answer. */
export async function openApi(): Promise<object> {
  const problems = await problemResponses()
  const failures = (...statuses: number[]) =>
    Object.fromEntries(
      problems
        .filter(({ status }) => [401, 429, 500, 502, 503, 504, ...statuses].includes(status))
        .map(({ name, status }) => [status, ref('responses', name)]),
    )

  const answers = async (key: string, examples: readonly Example[]) => ({
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
  })

  const widgetPath = async (widget: Widget) => ({
    get: {
      operationId: `load${pascal(widget)}`,
      tags: ['Widgets'],
      summary: WIDGET_WORDS[widget],
      description: `The answer of the widget \`${widget}\`. Without parameters, the one that a dashboard shows first.`,
      parameters: [...widgetParameters(widget).map(toParameter), ref('parameters', 'IfNoneMatch')],
      responses: {
        ...(await answers(widget, WIDGET_EXAMPLES[widget])),
        ...failures(400, ...(widget === 'account-search' ? [403] : [])),
      },
    },
  })

  const listPath = async (screen: Screen) => ({
    get: {
      operationId: `list${pascal(screen)}`,
      tags: ['Lists'],
      summary: `The rows behind a number: ${screen.replace('-', ' ')}`,
      description:
        'All filters that are given hold together. `total` is the whole list, whatever the page. An unknown or repeated parameter is refused, never passed over.',
      parameters: [
        ...[...filterParameters(screen), ...pageParameters(screen)].map(toParameter),
        ref('parameters', 'IfNoneMatch'),
      ],
      responses: {
        ...(await answers(`page-${screen}`, [LIST_EXAMPLES[screen]])),
        ...failures(400, 403, 409, 414),
      },
    },
  })

  const batch = await ask(BATCH.path)
  const widgetPaths = await Promise.all(
    WIDGETS.map(async widget => [`/widgets/${widget}`, await widgetPath(widget)]),
  )
  const listPaths = await Promise.all(SCREENS.map(async screen => [`/${screen}`, await listPath(screen)]))

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
    paths: {
      '/manifest': {
        get: {
          operationId: 'getManifest',
          tags: ['Dashboard'],
          summary: 'Who looks, and what this user has',
          description: 'Asked once by a dashboard, before its widgets.',
          parameters: [ref('parameters', 'IfNoneMatch')],
          responses: {
            ...(await answers('manifest', Object.values(MANIFESTS))),
            ...failures(400),
          },
        },
      },
      '/widgets': {
        get: {
          operationId: 'loadMany',
          tags: ['Dashboard'],
          summary: 'Several answers in one request',
          description:
            'One line for each `widget` parameter, each as soon as it is ready, in any order. What goes wrong with one question is a problem in its line; the status stays 200.',
          parameters: [
            {
              name: 'widget',
              in: 'query',
              required: true,
              description:
                'A widget and its own query, percent-encoded as one value: `usage-report-status%3Fcycle%3D2026-10`. Given 1 to 64 times.',
              schema: { type: 'array', minItems: 1, maxItems: 64, items: { type: 'string' } },
              style: 'form',
              explode: true,
              example: new URL(BATCH.path, 'http://host').searchParams.getAll('widget'),
            },
          ],
          responses: {
            200: {
              description: 'One `BatchLine` a line, each ended by a line feed.',
              headers: headers(),
              content: {
                'application/x-ndjson': {
                  schema: {
                    type: 'string',
                    contentMediaType: 'application/x-ndjson',
                    contentSchema: ref('schemas', 'BatchLine'),
                  },
                  examples: { usual: { summary: BATCH.title, value: batch.text } },
                },
              },
            },
            ...failures(400, 414),
          },
        },
      },
      ...(Object.fromEntries(widgetPaths) as object),
      ...(Object.fromEntries(listPaths) as object),
      '/changes': {
        get: {
          operationId: 'watchChanges',
          tags: ['Dashboard'],
          summary: 'Which widgets to load again, as it happens',
          description:
            'Optional: a back end without it answers 404. Server-sent events; the data of an event `changes` is a JSON list of widgets. A comment line comes at once, so that the caller sees the stream open, and then every half minute: after 90 s of silence a client makes another one.',
          responses: {
            200: {
              description: 'A stream that stays open.',
              headers: headers(),
              content: {
                'text/event-stream': {
                  schema: { type: 'string', contentMediaType: 'text/event-stream' },
                  examples: {
                    usual: {
                      summary: 'Two widgets have changed',
                      value: ':\n\nevent: changes\ndata: ["active-partners","new-partner-overview"]\n\n',
                    },
                  },
                },
              },
            },
            ...failures(400, 404),
          },
        },
      },
    },
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
