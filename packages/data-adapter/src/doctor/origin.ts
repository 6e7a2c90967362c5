import type { Wire } from '../verify/wire.js'
import { ill, well, type Finding } from '../diagnosis/finding.js'

/** Whether a page of another origin may ask, with the headers that prove who asks. */
export async function originFindings(wire: Wire, origin: string): Promise<Finding[]> {
  const of = `a page of ${origin}`
  const names = wire.identity.headers.map(([name]) => name.toLowerCase()).filter(name => name !== 'cookie')
  const hasCookie = names.length < wire.identity.headers.length
  const asked = await wire.send('manifest', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      ...(names.length > 0 && { 'access-control-request-headers': names.join(',') }),
    },
  })
  const given = await wire.send('manifest', { headers: { origin } })
  const allows = (headers: Headers) => {
    const allowed = headers.get('access-control-allow-origin')
    return allowed === origin || (allowed === '*' && !hasCookie)
  }
  if (!allows(given.headers))
    return [ill(of, 'may not read an answer', `Answer with "access-control-allow-origin: ${origin}".`)]
  if (hasCookie && given.headers.get('access-control-allow-credentials') !== 'true')
    return [ill(of, 'may not send its cookie', 'Answer with "access-control-allow-credentials: true".')]
  if (names.length === 0) return [well(of, 'may ask')]
  const allowed = (asked.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/)
  const missing = names.filter(
    name => !allowed.includes(name) && (name === 'authorization' || !allowed.includes('*')),
  )
  if (allows(asked.headers) && missing.length === 0) return [well(of, 'may ask')]
  const cure = `Answer OPTIONS with "access-control-allow-origin: ${origin}" and "access-control-allow-headers: ${names.join(', ')}".`
  return [ill(of, `may not send ${(missing.length > 0 ? missing : names).join(', ')}`, cure)]
}
