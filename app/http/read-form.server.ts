import { data } from '@remix-run/node'
import type { z } from 'zod'
import { formErrorsOf } from '#app/ui/form/form-errors.ts'
import { fieldsOf } from '#app/ui/form/form-fields.ts'
import { formDataOf } from './form-data.server.ts'

/**
 * Parses a form that can show its errors: `if (!form.ok) return form.answer` renders the same page again with
 * status 422, the errors by field and what was typed. `parseForm` is for forms that only a forged request can break.
 */
export async function readForm<Schema extends z.ZodType>(request: Request, schema: Schema) {
  const fields = fieldsOf(await formDataOf(request))
  const parsed = schema.safeParse(fields)
  const values = shown(fields)
  if (parsed.success) return { ok: true, value: parsed.data, values } as const
  const errors = formErrorsOf(parsed.error)
  return { ok: false, answer: data({ errors, values }, { status: 422 }) } as const
}

type Fields = Record<string, FormDataEntryValue | FormDataEntryValue[] | undefined>

/** What may be shown again: text, but neither files nor passwords. */
function shown(fields: Fields): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string | string[]][] => {
      if (/password|secret|token/i.test(name)) return []
      if (typeof value === 'string') return [[name, value]]
      return Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string')]] : []
    }),
  )
}
