import { AdapterError } from '@lmp-widgets/data-adapter'
import { HEADERS } from './headers.js'

/** One line of a batch: the text, and the answer that is in it. */
export interface Line {
  text: string
  answer: object | undefined
}

/** An answer as JSON. Throws for an adapter's answer that is not one, whatever its type says. */
export function toJson(answer: object | null | undefined): string {
  if (typeof answer !== 'object' || answer === null)
    throw new AdapterError('invalid-answer', 'The adapter gave no answer.')
  return JSON.stringify(answer)
}

/** A value as JSON, or 304 for a caller that already has it. */
export async function jsonResponse(value: object, request: Request): Promise<Response> {
  return taggedResponse('application/json', toJson(value), [value], request)
}

/** Lines of JSON as a whole, or 304 for a caller that has them already: only where each of them is an answer. */
export async function linesResponse(lines: AsyncIterable<Line>, request: Request): Promise<Response> {
  const all: Line[] = []
  for await (const line of lines) all.push(line)
  const text = all.map(line => line.text).join('')
  const answers = all.map(({ answer }) => answer).filter(answer => answer !== undefined)
  if (answers.length === all.length) return taggedResponse(LINES, text, answers, request)
  return new Response(text, { headers: { ...HEADERS, 'content-type': LINES } })
}

export const LINES = 'application/x-ndjson'

/** The tag says what was counted, not when: when is in `Last-Modified`, for a 304 too. */
async function taggedResponse(
  type: string,
  text: string,
  answers: readonly object[],
  request: Request,
): Promise<Response> {
  const tag = await tagOf(answers)
  const times = answers.map(answer => Date.parse(String((answer as { asOf?: unknown }).asOf)))
  const oldest = Math.min(...times)
  const headers = {
    ...HEADERS,
    etag: tag,
    ...(Number.isFinite(oldest) && { 'last-modified': new Date(oldest).toUTCString() }),
  }
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  if (known.some(each => each.trim() === tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': type } })
}

/** Equal for equal answers, whenever they were counted and in whatever order they came. */
async function tagOf(answers: readonly object[]): Promise<string> {
  const timeless = answers.map(answer => JSON.stringify({ ...answer, asOf: undefined }))
  const bytes = new TextEncoder().encode(timeless.sort().join('\n'))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `W/"${btoa(String.fromCharCode(...digest.subarray(0, 18)))}"`
}
