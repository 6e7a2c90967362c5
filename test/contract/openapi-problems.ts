/** The failures of the OpenAPI document: what the server really answers, by status. */
import { ERROR_CODES } from '@lmp-widgets/data-adapter/testing'
import { ask } from './example-server.js'
import { ERROR_EXAMPLES, type Example } from './examples.js'
import { camel, headers, ref } from './openapi-headers.js'

const PROBLEM_WORDS: Readonly<Record<string, string>> = {
  unauthenticated: 'Nobody is signed in.',
  forbidden: 'This user may not have it.',
  'not-found': 'There is no such thing, or not for this user: both answer alike.',
  conflict: 'It changed meanwhile; asking again once may help.',
  'invalid-request': 'A parameter is wrong; `field` names it.',
  'invalid-answer': 'What the server asks answered with something that the contract does not allow.',
  timeout: 'No answer in time.',
  network: 'What the server asks could not be reached.',
  'rate-limited': 'Asked too often; `Retry-After` says when.',
  server: 'The server failed.',
}

/** A status, and what it is answered with. */
export interface ProblemResponse {
  name: string
  status: number
  response: object
}

/** What a status says more exactly than its code. */
const STATUS_WORDS: Readonly<Record<number, string>> = {
  414: 'The URL is longer than the server reads. Ask for less at once.',
  503: 'The server cannot answer for the moment; `Retry-After` says when.',
}

/** Every failure that the server itself answers, by status. */
export async function problemResponses(): Promise<ProblemResponse[]> {
  const byStatus = new Map<number, { code: string; example: Example; value: unknown }[]>()
  for (const code of ERROR_CODES) {
    const example: Example = ERROR_EXAMPLES[code]
    const { status, text } = await ask(example.path, example.caller)
    byStatus.set(status, [...(byStatus.get(status) ?? []), { code, example, value: JSON.parse(text) }])
  }
  const more: [code: string, example: Example][] = [
    [
      'invalid-request',
      { title: 'More than 16,384 characters', path: `/customers?name=${'x'.repeat(17_000)}` },
    ],
    ['server', { title: 'The database has no connection left', path: '/customers', caller: 'busy' }],
  ]
  for (const [code, example] of more) {
    const { status, text } = await ask(example.path, example.caller)
    byStatus.set(status, [{ code, example, value: JSON.parse(text) }])
  }
  return [...byStatus].map(([status, cases]) => ({
    name: `Problem${status}`,
    status,
    response: {
      description:
        STATUS_WORDS[status] ?? cases.map(({ code }) => `\`${code}\`: ${PROBLEM_WORDS[code]}`).join(' '),
      headers: headers(...(status === 429 || status >= 500 ? (['Retry-After'] as const) : [])),
      content: {
        'application/problem+json': {
          schema: ref('schemas', 'Problem'),
          examples: Object.fromEntries(
            cases.map(({ code, example, value }) => [camel(code), { summary: example.title, value }]),
          ),
        },
      },
    },
  }))
}
