import { createHash, randomBytes } from 'node:crypto'

/** For links sent by mail: 256 random bits, safe in an address. */
export function newLinkToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Only this is stored: whoever reads the database cannot use what they find. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
