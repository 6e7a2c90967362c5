import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { HttpAdapter } from '../adapters/http.js'
import type { WidgetRequest } from '../contract/answer.js'
import { widgetSearchParams } from '../url/search-params.js'
import { batching } from './batching.js'

/** Searches for texts of every script, as long as they may be, among widgets without parameters. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc.constantFrom('€', '%', ' ', '漢', 'a').map(character => character.repeat(500)),
)
const request: fc.Arbitrary<WidgetRequest> = fc.oneof(
  text
    .filter(text => !text.includes('\0'))
    .map(text => ({ widget: 'account-search', params: { text, limit: 50 } }) as const),
  fc.constantFrom({ widget: 'enabled-customers' } as const, { widget: 'active-partners' } as const),
)
const base = fc.integer({ min: 1, max: 250 }).map(length => `https://host.example/${'b'.repeat(length)}`)

const questionOf = (request: WidgetRequest) =>
  `${request.widget}?${widgetSearchParams(request)}`.replace(/\?$/, '')

/** A back end that answers each question with the question. */
function echo(url: string): Response {
  const { pathname, search, searchParams } = new URL(url)
  const answerTo = (question: string) => ({ widget: question.split('?')[0], state: 'ready', question })
  const [, single] = /\/widgets\/(.*)$/.exec(pathname) ?? []
  if (single) return Response.json(answerTo(single + search))
  const lines = searchParams
    .getAll('widget')
    .map((question, index) => JSON.stringify({ index, answer: answerTo(question) }) + '\n')
  return new Response(lines.join(''), { headers: { 'content-type': 'application/x-ndjson' } })
}

test('no URL is too long, none has more than 64 questions, and together they ask all that was asked', () =>
  fc.assert(
    fc.asyncProperty(base, fc.array(request, { maxLength: 150, size: 'max' }), async (base, requests) => {
      const asked: string[] = []
      const fetch = (input: unknown) => {
        asked.push(String(input))
        return Promise.resolve(echo(String(input)))
      }
      const adapter = batching(new HttpAdapter(base, { fetch }))
      const answers = await Promise.all(requests.map(request => adapter.load(request)))
      const questions = requests.map(questionOf)
      assert.deepEqual(
        answers.map(answer => (answer as unknown as { question: string }).question),
        questions,
      )
      const parts = asked.map(url => {
        const { pathname, search, searchParams } = new URL(url)
        return pathname.endsWith('/widgets')
          ? searchParams.getAll('widget')
          : [pathname.split('/').at(-1)! + search]
      })
      assert.deepEqual(parts.flat(), questions)
      for (const [i, url] of asked.entries()) {
        assert.ok(url.length < 8000, `${url.length} characters`)
        assert.ok(parts[i]!.length <= 64, `${parts[i]!.length} questions`)
      }
    }),
    { numRuns: 100 },
  ))

test('25 widgets with a parameter each still fit into one URL', async () => {
  const asked: string[] = []
  const fetch = (input: unknown) => {
    asked.push(String(input))
    return Promise.resolve(echo(String(input)))
  }
  const adapter = batching(new HttpAdapter('https://host.example/api', { fetch }))
  const cycles = Array.from({ length: 25 }, (_, i) => `20${10 + i}-10`)
  await Promise.all(cycles.map(cycle => adapter.load({ widget: 'usage-report-status', params: { cycle } })))
  assert.equal(asked.length, 1)
})
