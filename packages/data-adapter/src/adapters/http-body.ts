import { failure } from '../decorators/failure.js'

/**
 * The text of a body, piece by piece as it arrives.
 * Fails with `invalid-answer` when it is not UTF-8, breaks off, or has more bytes than allowed.
 */
export async function* readText(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  if (!response.body) return
  const reader = response.body.getReader()
  const cancel = () => void reader.cancel().catch(() => {})
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel)
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for (let size = 0; ;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.byteLength
      if (size > maxBytes) throw failure('invalid-answer')
      yield decoder.decode(value, { stream: true })
    }
    yield decoder.decode()
  } catch {
    throw failure('invalid-answer')
  } finally {
    signal.removeEventListener('abort', cancel)
    cancel()
  }
}

/** The one JSON object that a body is. */
export async function readObject(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<JsonObject> {
  let all = ''
  for await (const text of readText(response, maxBytes, signal)) all += text
  return parseObject(all)
}

/** The JSON objects of a body, one a line, each as soon as its line is there. Empty lines are passed over. */
export async function* readLines(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): AsyncGenerator<JsonObject, void, undefined> {
  let rest = ''
  for await (const text of readText(response, maxBytes, signal)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim()) yield parseObject(line)
  }
  if (rest.trim()) yield parseObject(rest)
}

/** Fields that nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>

function parseObject(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch {
    // Not JSON: said below.
  }
  throw failure('invalid-answer')
}

/** Whether it is an object with fields. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
