import type { Wire } from '../verify/wire.js'
import { attention, ill, well, type Finding } from '../diagnosis/finding.js'

/** Sent by a page that keeps answers, as `connect` does. */
const KEEPING = 'if-none-match'

/**
 * Whether a page of another origin may ask, with the headers that prove who asks. Its browser asks for leave as `nobody`:
 * with neither cookie nor token.
 */
export async function originFindings(wire: Wire, nobody: Wire, origin: string): Promise<Finding[]> {
  const of = `a page of ${origin}`
  const names = wire.identity.headers.map(([name]) => name.toLowerCase()).filter(name => name !== 'cookie')
  const hasCookie = names.length < wire.identity.headers.length
  const asked = await nobody.send('manifest', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': [...names, KEEPING].join(','),
    },
  })
  const given = await wire.send('manifest', { headers: { origin } })
  const bars = (headers: Headers) => whatBars(headers, origin, hasCookie)
  const unread = bars(given.headers)
  if (unread)
    return [ill(of, `may not read an answer: ${unread}`, `Answer with ${leave(origin, hasCookie)}.`)]
  const isAnswered = asked.status >= 200 && asked.status < 300
  const unasked = isAnswered ? bars(asked.headers) : ''
  const allowed = (asked.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/)
  const isAllowed = (name: string) =>
    unasked === undefined &&
    (allowed.includes(name) || (name !== 'authorization' && !hasCookie && allowed.includes('*')))
  const needed = [...names, KEEPING]
  const cure =
    `Answer OPTIONS, which comes with neither cookie nor token, with 204, ${leave(origin, hasCookie)}` +
    ` and "access-control-allow-headers: ${needed.join(', ')}".`
  const missing = names.filter(name => !isAllowed(name))
  if (missing.length > 0) {
    const answered = unasked === undefined ? [] : [`: OPTIONS answers ${asked.status}`, unasked]
    return [ill(of, `may not send ${missing.join(', ')}${answered.filter(Boolean).join(', ')}`, cure)]
  }
  if (isAllowed(KEEPING)) return [well(of, 'may ask')]
  return [attention(of, `may ask, but not with ${KEEPING}, which connect() sends`, cure)]
}

const ORIGIN = 'access-control-allow-origin'
const CREDENTIALS = 'access-control-allow-credentials'

/** What must stand there, and once: a framework and what is in front of it may each have added it. */
function leave(origin: string, hasCookie: boolean): string {
  return `one "${ORIGIN}: ${origin}"${hasCookie ? ` and one "${CREDENTIALS}: true"` : ''}`
}

/** Which header keeps a page of this origin out, as it stands there. */
function whatBars(headers: Headers, origin: string, hasCookie: boolean): string | undefined {
  const allowed = headers.get(ORIGIN)
  if (allowed !== origin && (allowed !== '*' || hasCookie)) return shown(ORIGIN, allowed)
  const credentials = headers.get(CREDENTIALS)
  return hasCookie && credentials !== 'true' ? shown(CREDENTIALS, credentials) : undefined
}

const shown = (name: string, value: string | null) =>
  value === null ? `there is no ${name}` : `${name} is "${value}"`
