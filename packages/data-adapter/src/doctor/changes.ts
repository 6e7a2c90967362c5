import type { WireOptions } from '../verify/wire.js'
import { attention, well, type Finding } from '../diagnosis/finding.js'

/** Whether the back end says when something changes. Its stream has no end: only the beginning of it is read. */
export async function changesFinding({
  baseUrl,
  fetch,
  identity,
  timeout,
}: Pick<WireOptions, 'baseUrl' | 'fetch' | 'identity' | 'timeout'>): Promise<Finding> {
  const of = 'change notices'
  const cure = 'Offer GET /changes as server-sent events, or give the page a poll.'
  const enough = new AbortController()
  try {
    const { body, headers, status } = await fetch(`${baseUrl}/changes`, {
      headers: [
        ...identity.headers.map(([name, value]): [string, string] => [name, value]),
        ['accept', 'text/event-stream'],
      ],
      redirect: 'manual',
      signal: AbortSignal.any([enough.signal, AbortSignal.timeout(timeout * 1000)]),
    })
    const isStream = status === 200 && /^text\/event-stream\b/i.test(headers.get('content-type') ?? '')
    const instead = status === 200 ? `200 with ${headers.get('content-type') ?? 'no content type'}` : status
    if (!isStream) return attention(of, `are not offered: ${instead}`, cure)
    return (await begins(body)) ? well(of, 'are offered') : heldBack(of)
  } catch (error) {
    // Whatever holds a stream back holds its headers back too.
    if ((error as Error).name === 'TimeoutError') return heldBack(of)
    return attention(of, 'are not offered: no answer', cure)
  } finally {
    enough.abort()
  }
}

/** Whether a stream brings anything before the time is up: a back end begins it with a comment. */
async function begins(body: ReadableStream<Uint8Array> | null): Promise<boolean> {
  try {
    const first = await body?.getReader().read()
    return first !== undefined && !first.done
  } catch {
    return false
  }
}

// A page asks for everything again with each stream that it takes for dead.
function heldBack(of: string): Finding {
  return attention(
    of,
    'bring nothing: something on the way may hold their stream back',
    'Begin the stream with a comment, and let no proxy buffer or compress /changes.',
  )
}
