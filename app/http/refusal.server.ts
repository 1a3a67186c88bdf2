import { data } from '@remix-run/node'
import type { Refusal } from '#app/domain/result.ts'

/** What was typed, by field, as `readForm` gives it. */
type FormValues = Readonly<Record<string, string | string[]>>

/**
 * What the business refuses: 409, put into words by the reader's language where the form is. What is not there is no
 * business of the reader's: one answer, whichever area says it. With `form.values` the page shows again what was typed,
 * also without JavaScript.
 */
export function refused<Code extends string>(refusal: Refusal<Code>, values?: FormValues) {
  if (/(^|_)not[-_]found$/.test(refusal.code)) return notFound()
  return data({ refusal, ...(values && { values }) }, { status: 409 })
}

/** The one answer for what is not there and for what is another's: nobody can tell them apart. */
export function notFound(): never {
  throw new Response('Not found', { status: 404, statusText: 'Not Found' })
}

/** Signed in, but not allowed. */
export function forbidden(): never {
  throw new Response('Forbidden', { status: 403, statusText: 'Forbidden' })
}

/** Nobody is signed in, and the request is none that could be repeated after a login. */
export function unauthenticated(): never {
  throw new Response('Sign in first', { status: 401, statusText: 'Unauthorized' })
}
