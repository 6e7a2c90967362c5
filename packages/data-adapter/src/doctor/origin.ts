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
  const allows = (headers: Headers) => {
    const allowed = headers.get('access-control-allow-origin')
    return allowed === origin || (allowed === '*' && !hasCookie)
  }
  const takesCookie = (headers: Headers) =>
    !hasCookie || headers.get('access-control-allow-credentials') === 'true'
  if (!allows(given.headers))
    return [ill(of, 'may not read an answer', `Answer with "access-control-allow-origin: ${origin}".`)]
  if (!takesCookie(given.headers))
    return [ill(of, 'may not send its cookie', 'Answer with "access-control-allow-credentials: true".')]
  const isOpen =
    asked.status >= 200 && asked.status < 300 && allows(asked.headers) && takesCookie(asked.headers)
  const allowed = (asked.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/)
  const isAllowed = (name: string) =>
    isOpen && (allowed.includes(name) || (name !== 'authorization' && !hasCookie && allowed.includes('*')))
  const needed = [...names, KEEPING]
  const cure =
    `Answer OPTIONS, which comes with neither cookie nor token, with 204, "access-control-allow-origin: ${origin}"` +
    `${hasCookie ? ', "access-control-allow-credentials: true"' : ''} and "access-control-allow-headers: ${needed.join(', ')}".`
  const missing = names.filter(name => !isAllowed(name))
  if (missing.length > 0) {
    const answered = isOpen ? '' : `: OPTIONS answers ${asked.status}`
    return [ill(of, `may not send ${missing.join(', ')}${answered}`, cure)]
  }
  if (isAllowed(KEEPING)) return [well(of, 'may ask')]
  return [attention(of, `may ask, but not with ${KEEPING}, which connect() sends`, cure)]
}
