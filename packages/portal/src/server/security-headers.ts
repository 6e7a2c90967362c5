/** What the pages may load, run and be framed by: themselves, and nobody. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ')

/** Puts the headers that every answer carries on it; what the answer says about its caching stays. */
export function secure(response: Response, options: { tls: boolean }): Response {
  const headers = new Headers(response.headers)
  const set = (name: string, value: string) => headers.has(name) || headers.set(name, value)
  set('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  set('Cache-Control', 'private, no-store')
  set('Vary', 'Cookie')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'no-referrer')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  if (options.tls) headers.set('Strict-Transport-Security', 'max-age=31536000')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
