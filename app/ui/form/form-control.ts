import {
  createFormControl,
  type FieldErrors,
  type FieldValues,
  type UseFormRegisterReturn,
} from 'react-hook-form'
import type { z } from 'zod'
import { formErrorsOf } from './form-errors.ts'
import { fieldsOf } from './form-fields.ts'
import { speakInKeys } from './zod-messages.ts'

/** The first message of each field that is wrong. */
export type FieldMessages = Readonly<Record<string, string>>

/** What an input is bound by. Not by its element: registered late, it would be set back to what it began with. */
export type FieldBinding = Pick<UseFormRegisterReturn, 'name'> &
  Partial<Pick<UseFormRegisterReturn, 'onChange' | 'onBlur'>>

export type FormControl = {
  register: (name: string) => FieldBinding
  /** Checks what the form would send; a field that was refused is checked anew whenever it changes. */
  isRight: () => Promise<boolean>
  /** What the server found. */
  tell: (messages: FieldMessages) => void
}

type Parts = {
  form: () => HTMLFormElement | null
  schema: () => z.ZodType | Promise<z.ZodType>
  onMessages: (messages: FieldMessages) => void
}

/** The check of a form in the browser, loaded when it is first used: on exactly what the server would read. */
export function startControl({ form, schema, onMessages }: Parts): FormControl {
  speakInKeys()
  const { register, handleSubmit, setError, clearErrors, subscribe } =
    createFormControl<FieldValues>({
      mode: 'onSubmit',
      reValidateMode: 'onChange',
      shouldFocusError: false,
      resolver: async () => {
        const element = form()
        const fields = element ? fieldsOf(new FormData(element)) : {}
        // What cannot be loaded is not checked here: the action checks it anyway.
        const parsed = await Promise.resolve(schema()).then(
          (known) => known.safeParseAsync(fields),
          () => null,
        )
        if (!parsed || parsed.success) return { values: fields as FieldValues, errors: {} }
        return { values: {}, errors: toFieldErrors(formErrorsOf(parsed.error).fieldErrors) }
      },
    })
  subscribe({
    formState: { errors: true },
    callback: ({ errors }) => onMessages(messagesOf(errors ?? {})),
  })
  return {
    register: (name) => {
      const { onChange, onBlur } = register(name)
      return { name, onChange, onBlur }
    },
    isRight: async () => {
      let isRight = false
      await handleSubmit(() => {
        isRight = true
      })()
      return isRight
    },
    tell: (messages) => {
      clearErrors()
      for (const [name, message] of Object.entries(messages)) setError(name, { message })
    },
  }
}

function toFieldErrors(errors: Readonly<Record<string, string[]>>): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([name, [message = '']]) => [name, { type: 'zod', message }]),
  )
}

function messagesOf(errors: FieldErrors): FieldMessages {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([name, error]) =>
      typeof error?.message === 'string' ? [[name, error.message]] : [],
    ),
  )
}
