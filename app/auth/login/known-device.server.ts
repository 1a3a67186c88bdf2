import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '#app/env.server.ts'
import { readCookie } from '#app/http/cookie.server.ts'

const year = 60 * 60 * 24 * 365
const cookieName = () => (env.HTTPS ? '__Host-angro-device' : 'angro_device')

/** Proves that this account logged in on this device before: guesses from elsewhere then do not lock its owner out. */
export function deviceCookie(email: string): string {
  const nonce = randomBytes(12).toString('hex')
  const value = `${nonce}.${signature(email, nonce)}`
  const attributes = `Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly${env.HTTPS ? '; Secure' : ''}`
  return `${cookieName()}=${value}; ${attributes}`
}

/** What names the device in the count of attempts, if it is one that this account is known on. */
export function knownDevice(request: Request, email: string): string | null {
  const [nonce = '', given = ''] = (readCookie(request, cookieName()) ?? '').split('.')
  const expected = Buffer.from(signature(email, nonce))
  const matches = given.length === expected.length && timingSafeEqual(Buffer.from(given), expected)
  return matches ? nonce : null
}

function signature(email: string, nonce: string): string {
  if (!env.SESSION_SECRET) throw new TypeError('SESSION_SECRET is not known yet')
  return createHmac('sha256', env.SESSION_SECRET)
    .update(`device:${nonce}:${email.toLowerCase()}`)
    .digest('hex')
}
