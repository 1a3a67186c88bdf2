import { z } from 'zod'
import { Decimal } from '#pricing/decimal.ts'

/**
 * A figure as people type it: a decimal point or comma; empty is none. What is no figure ends the check, so that whoever
 * compares figures afterwards is never handed a text.
 */
export function figure(pattern: RegExp, error: string) {
  return z
    .string()
    .trim()
    .optional()
    .transform((text) => (text ?? '').replace(',', '.'))
    .pipe(z.union([z.literal(''), z.string().regex(pattern, { error, abort: true })], { error }))
    .transform((text) => (text === '' ? null : new Decimal(text)))
}

/** A calendar day, or none. */
export const optionalDay = z
  .union([z.literal(''), z.iso.date()])
  .optional()
  .transform((text) => text || null)

type Fields = Readonly<Record<string, unknown>>
type Issues = z.core.$RefinementCtx

/** The fields `<name>-<key>` of a form, read by one schema; a fault names its field. */
export function numbered<Value>(
  form: Fields,
  name: string,
  schema: z.ZodType<Value>,
  context: Issues,
) {
  const found = new Map<string, Value>()
  for (const [field, value] of Object.entries(form)) {
    const key = new RegExp(`^${name}-(\\d{1,19})$`).exec(field)?.[1]
    if (!key) continue
    const parsed = schema.safeParse(value)
    if (parsed.success) found.set(key, parsed.data)
    else
      for (const { message } of parsed.error.issues)
        context.issues.push({ code: 'custom', path: [field], message, input: value })
  }
  return found
}
