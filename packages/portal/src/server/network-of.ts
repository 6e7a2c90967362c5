/** The last entry is who spoke to the proxy in front of the portal; those before it can be forged by anybody. */
const LAST = /[^\s,]+(?=\s*$)/
/** Some add the port. */
const WITH_PORT = /^(?:\[(.+)\]|([\d.]+)):\d+$/

/**
 * The network that a request comes from: by the address of its connection, or, without one, by what stands in front
 * (`X-Forwarded-For`). Undefined if unknown. One IPv6 network has 2^64 addresses and one owner.
 */
export function networkOf(request: Request, peer: string | undefined): string | undefined {
  const named = peer ?? LAST.exec(request.headers.get('X-Forwarded-For') ?? '')?.[0]
  const address = named?.replace(WITH_PORT, '$1$2')
  if (!address || address.includes('.')) return address
  const [start = ''] = address.split('::')
  return start
    .split(':')
    .slice(0, 4)
    .join(':')
    .replace(/(:0)+$/, '')
}
