import { failure } from '../decorators/failure.js'
import { isObject } from '../schema/check.js'

/** Fields that have not been checked yet. */
export type JsonObject = Record<string, unknown>

/**
 * The JSON objects of a body, one after each separator, each as soon as it is there; without a separator, the body is one.
 * Fails with `network` when the connection breaks, which passes, and with `invalid-answer` when it is not UTF-8 or JSON, ends too
 * soon, or has more bytes than allowed.
 */
export async function* readObjects(
  { body }: Response,
  maxBytes: number,
  signal: AbortSignal,
  separator?: string,
): AsyncGenerator<JsonObject, void, undefined> {
  const reader = body?.getReader()
  const cancel = () => void reader?.cancel().catch(() => {})
  signal.addEventListener('abort', cancel)
  let broken = false
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let rest = ''
    for (let size = 0, ended = !reader || signal.aborted; !ended;) {
      broken = true
      const { done, value } = await reader!.read()
      broken = false
      ended = done
      if ((size += value?.length ?? 0) > maxBytes) throw failure('invalid-answer')
      rest += decoder.decode(value, { stream: !done })
      const texts = rest.split(separator as string)
      rest = done ? '' : texts.pop()!
      for (const text of texts) {
        if (!text.trim()) continue
        const object: unknown = JSON.parse(text)
        if (!isObject(object) || hasRounded(text)) throw failure('invalid-answer')
        yield object
      }
    }
  } catch {
    throw failure(broken ? 'network' : 'invalid-answer')
  } finally {
    cancel()
  }
}

/** Whether a number would be mistaken for a whole one: 1e-400 is read as 0. */
export const hasRounded = (text: string) =>
  text
    .match(/"(\\.|[^"\\])*"|\d[\d.e+-]*/gi)
    ?.some(token => Number.isInteger(+token) && /\.\d*[1-9]|e-/i.test(token))

/** The one JSON object that a body is. */
export async function readObject(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<JsonObject> {
  for await (const object of readObjects(response, maxBytes, signal)) return object
  throw failure('invalid-answer')
}
