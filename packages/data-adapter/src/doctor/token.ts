import { attention, ill, well, type Finding } from '../diagnosis/finding.js'
import { inWords } from '../diagnosis/in-words.js'
import type { Identity } from '../verify/identity.js'

const OF = 'the token'
/** Seconds. */
const SOON = 300

/** How long the bearer token still holds, where it says so itself (a JWT's `exp`). Its content is not told. */
export function tokenFinding({ headers }: Identity, now: Date): Finding[] {
  const value = headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1]
  if (!value) return []
  const ends = expiryOf(value)
  if (ends === undefined) return [well(OF, 'does not say itself when it ends')]
  const left = Math.round(ends - now.getTime() / 1000)
  if (left <= 0) return [ill(OF, `ended ${inWords(-left)} ago`, 'Sign in again, and give the new one.')]
  if (left > SOON) return [well(OF, `ends in ${inWords(left)}`)]
  return [
    attention(
      OF,
      `ends in ${inWords(left)}`,
      'Let the page renew it: connect() takes a function that brings a new token.',
    ),
  ]
}

function expiryOf(value: string): number | undefined {
  const [, payload] = value.split('.')
  try {
    const { exp } = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as { exp?: unknown }
    return typeof exp === 'number' ? exp : undefined
  } catch {
    return undefined
  }
}
