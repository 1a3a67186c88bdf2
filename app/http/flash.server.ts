import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { type ToastMessage, toastTones } from '#app/ui/toast.ts'
import { clearedCookie, readCookie, sessionCookie } from './cookie.server.ts'

const name = 'flash'

const toastSchema = z.strictObject({
  key: z.string().max(100),
  tone: z.enum(toastTones),
  parameters: z.record(z.string(), z.union([z.string().max(200), z.number()])),
  undo: z
    .strictObject({ action: z.string().regex(/^\/desk\/[a-z-]+$/), batch: z.uuid() })
    .optional(),
})

/** Redirects and shows one message on the page that follows: `redirectWithToast('/cart', { key: 'cart:added' })`. */
export function redirectWithToast(
  url: string,
  message: Partial<ToastMessage> & Pick<ToastMessage, 'key'>,
  headers: HeadersInit = {},
): Response {
  const response = redirect(url, { headers })
  response.headers.append('Set-Cookie', toastCookie(message))
  return response
}

function toastCookie(message: Partial<ToastMessage> & Pick<ToastMessage, 'key'>): string {
  const toast: ToastMessage = { tone: 'green', parameters: {}, ...message }
  return sessionCookie(name, Buffer.from(JSON.stringify(toast)).toString('base64url'))
}

/** The message that the last action left, and the header that forgets it. It is data, not markup: a forged one harms nobody. */
export function takeToast(request: Request): { toast: ToastMessage | null; forget?: string } {
  const value = readCookie(request, name)
  if (!value) return { toast: null }
  return { toast: decoded(value), forget: clearedCookie(name) }
}

function decoded(value: string): ToastMessage | null {
  try {
    return toastSchema.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}
