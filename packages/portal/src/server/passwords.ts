import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const COST = 16384
const KEY_BYTES = 32

/**
 * Hashes a password with a salt of its own: `scrypt$cost$salt$key`, the last two in base64url. The cost is scrypt's N; a
 * hash keeps the one that it was made with when another is chosen.
 */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return `scrypt$${cost}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

/** Whether the password is the one that was hashed; takes as long for a wrong one. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [scheme, cost, salt, key] = hash.split('$')
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) throw new TypeError('not a scrypt hash')
  return timingSafeEqual(
    await derive(password, Buffer.from(salt, 'base64url'), Number(cost)),
    Buffer.from(key, 'base64url'),
  )
}

function derive(password: string, salt: Buffer, cost: number) {
  return new Promise<Buffer>((resolve, reject) =>
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, { N: cost }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}
