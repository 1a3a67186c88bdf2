import type { z } from 'zod'

/** What an action answers with status 422: message keys by field, and those of the form as a whole. */
export type FormErrors = {
  fieldErrors: Record<string, string[]>
  formErrors: string[]
}

/** What a form shows again: the errors, the values as typed, or why the business refused. */
export type FormAnswer = {
  errors?: FormErrors | undefined
  values?: Record<string, string | string[]> | undefined
  refusal?: { code: string; parameters: Readonly<Record<string, string | number>> } | undefined
}

/** Field names are flat, so the first step of a path names the input. */
export function formErrorsOf(error: z.core.$ZodError): FormErrors {
  const errors: FormErrors = { fieldErrors: {}, formErrors: [] }
  for (const { path, message } of error.issues) {
    const [field] = path
    if (field === undefined) {
      errors.formErrors.push(message)
      continue
    }
    const name = String(field)
    errors.fieldErrors[name] = [...(errors.fieldErrors[name] ?? []), message]
  }
  return errors
}
