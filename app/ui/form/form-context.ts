import { createContext, useContext, useId } from 'react'
import { useI18n } from '../i18n/i18n-context.tsx'
import { errorText } from './error-text.ts'
import type { FieldBinding } from './form-control.ts'

export type FormLink = {
  id: string
  /** What an input is bound by; only its name until the form is first used. */
  register: (name: string) => FieldBinding
  /** Grows with every refused attempt, so that the summary takes the focus again. */
  attempts: number
  formErrors: readonly string[]
  errors: Readonly<Record<string, string>>
  values: Readonly<Record<string, string | string[] | boolean | undefined>>
  /** How the summary names a field; without it the sentence stands alone. */
  labels?: Readonly<Record<string, string>> | undefined
}

export const FormContext = createContext<FormLink | null>(null)

export type FieldOptions = {
  name: string
  defaultValue?: string | undefined
  error?: string | undefined
}

/** What an input needs of the form around it; it also works alone, with its own value and error. */
export function useField({ name, defaultValue, error }: FieldOptions) {
  const form = useContext(FormContext)
  const ownId = useId()
  const i18n = useI18n()
  const id = form ? fieldId(form.id, name) : ownId
  const message = error ?? form?.errors[name]
  const value = form?.values[name]
  return {
    id,
    errorId: `${id}-error`,
    hintId: `${id}-hint`,
    error: message === undefined ? undefined : errorText(i18n, message),
    value: value ?? defaultValue,
    defaultValue: typeof value === 'string' ? value : defaultValue,
    bind: form ? form.register(name) : { name },
  }
}

export function fieldId(form: string, name: string): string {
  return `${form}-${name}`
}
