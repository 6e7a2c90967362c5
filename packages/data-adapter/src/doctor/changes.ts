import type { WireOptions } from '../verify/wire.js'
import { attention, well, type Finding } from '../diagnosis/finding.js'

/** Whether the back end says when something changes. Its stream has no end: only the head of it is read. */
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
    const { headers, status } = await fetch(`${baseUrl}/changes`, {
      headers: [
        ...identity.headers.map(([name, value]): [string, string] => [name, value]),
        ['accept', 'text/event-stream'],
      ],
      redirect: 'manual',
      signal: AbortSignal.any([enough.signal, AbortSignal.timeout(timeout * 1000)]),
    })
    const isStream = status === 200 && /^text\/event-stream\b/i.test(headers.get('content-type') ?? '')
    if (isStream) return well(of, 'are offered')
    return attention(of, `are not offered: ${status}`, cure)
  } catch {
    return attention(of, 'are not offered: no answer', cure)
  } finally {
    enough.abort()
  }
}
