import assert from 'node:assert/strict'
import { portalBook } from '@lmp-widgets/data-adapter/book'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import type { Viewer } from '@lmp-widgets/data-adapter/records'
import { ClientFiles } from './client-files.js'
import { ContractPages } from './contract-pages.js'
import { DEMO_PASSWORD, demoUsers } from './demo-users.js'
import { hashPassword } from './passwords.js'
import { createPortal, type PortalParts } from './portal.js'
import { CONTENT_SECURITY_POLICY } from './security-headers.js'
import { Users } from './users.js'

export const ORIGIN = 'http://portal.example'

export const book = portalBook({ seed: 7, today: '2026-11-24' })
export const adapterFor = (viewer: Viewer) =>
  new MemoryAdapter(book, viewer, { now: () => new Date('2026-11-24T15:00:00Z') })
// Hundreds sign in: their passwords are checked in no time.
const passwordHash = await hashPassword(DEMO_PASSWORD, 16)
export const users = new Users((await demoUsers(adapterFor)).map(user => ({ ...user, passwordHash })))
export const client = {
  app: '<html data-scheme="{{scheme}}"><meta content="{{session}}">',
  plain: '<html data-scheme="{{scheme}}"><title>{{title}}</title>{{content}}',
  assets: new ClientFiles(new Map([['app.js', Buffer.from('1')]])),
}
const contract = await ContractPages.read()

/** A portal, and what a browser at that address does with it. */
export function browse(parts: Partial<PortalParts> = {}, peer?: string) {
  const portal = createPortal({ users, adapterFor, client, contract, ...parts })
  const send = async (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) =>
    portal(new Request(ORIGIN + path, { method, headers, ...(body === undefined ? {} : { body }) }), peer)
  const signIn = (email: string, password: string, headers: Record<string, string> = {}, path = '/') => {
    const body = new URLSearchParams({ email, password, return: path }).toString()
    const form = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(body.length),
    }
    return send('POST', '/sign-in', { 'Sec-Fetch-Site': 'same-origin', ...form, ...headers }, body)
  }
  const cookieOf = async (email: string) => {
    const response = await signIn(email, DEMO_PASSWORD)
    return response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  }
  return { portal, send, signIn, cookieOf }
}

/** Every answer of the portal carries these headers, errors too. */
export function assertSafe(response: Response, path: string) {
  const { headers } = response
  assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path)
  assert.equal(headers.get('Referrer-Policy'), 'no-referrer', path)
  assert.equal(headers.get('Content-Security-Policy'), CONTENT_SECURITY_POLICY, path)
  assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'same-origin', path)
  assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin', path)
  const isAsset = path.startsWith('/assets/') && response.status === 200
  assert.equal(
    headers.get('Cache-Control'),
    isAsset ? 'public, max-age=31536000, immutable' : 'private, no-store',
    path,
  )
  assert.match(headers.get('Vary') ?? '', isAsset ? /^Accept-Encoding$/ : /^Cookie\b/, path)
}
