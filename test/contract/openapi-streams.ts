/** The paths of the OpenAPI document that answer bit by bit: a batch, and the stream of changes. */
import { ask } from './example-server.js'
import { BATCH } from './examples.js'
import type { Failures } from './openapi-answers.js'
import { headers, ref } from './openapi-headers.js'

export async function batchPath(failures: Failures): Promise<object> {
  const { text } = await ask(BATCH.path)
  return {
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
              examples: { usual: { summary: BATCH.title, value: text } },
            },
          },
        },
        ...failures(400, 414),
      },
    },
  }
}

export function changesPath(failures: Failures): object {
  return {
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
  }
}
