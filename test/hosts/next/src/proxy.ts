import { NextResponse, type NextRequest } from 'next/server'

export const config = { matcher: '/((?!_next/|lmp/).*)' }

/** A policy for each page, with a nonce of its own, which Next puts on its scripts. */
export function proxy(request: NextRequest) {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${crypto.randomUUID()}' 'strict-dynamic'`,
    "style-src 'self'; connect-src 'self'; base-uri 'none'",
    "require-trusted-types-for 'script'; trusted-types lit-html default",
  ].join('; ')
  const headers = new Headers({ ...Object.fromEntries(request.headers), 'content-security-policy': policy })
  return NextResponse.next({ request: { headers }, headers: { 'content-security-policy': policy } })
}
