import { useSubmit } from '@remix-run/react'
import { type FormEvent, useId, useMemo, useRef, useState } from 'react'
import { type FieldErrors, type FieldValues, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { FormLink } from './form-context.ts'
import { type FormAnswer, formErrorsOf } from './form-errors.ts'
import { fieldsOf } from './form-fields.ts'

/** Given as a function, the schema and zod load when the form is first used: a third of a form page's script. */
export type FormSchema = z.ZodType | (() => Promise<z.ZodType>)

/** Messages are keys before the first check. */
async function loaded(schema: FormSchema): Promise<z.ZodType> {
  const { speakInKeys } = await import('./zod-messages.ts')
  speakInKeys()
  return typeof schema === 'function' ? schema() : schema
}

type Options = {
  /** What the action answered last: `useActionData()` or `fetcher.data`. */
  answer?: FormAnswer | null | undefined
  defaultValues?: Readonly<Record<string, string | string[] | boolean | undefined>>
  /** How the error summary names the fields. */
  labels?: Readonly<Record<string, string>> | undefined
  /** `fetcher.submit`, for a form that stays where it is. */
  submit?: ReturnType<typeof useSubmit>
}

/**
 * A form that checks with the action's own schema before it is sent, on exactly what the server would read: the
 * FormData of the element. Without JavaScript it is a plain post, and the answer brings errors and values back.
 */
export function useRemixForm(schema: FormSchema, options: Options = {}) {
  const { answer, defaultValues = {}, labels, submit } = options
  const id = useId()
  const element = useRef<HTMLFormElement>(null)
  const navigate = useSubmit()
  const [attempts, setAttempts] = useState(0)
  const serverErrors = useMemo(() => toFieldErrors(answer?.errors?.fieldErrors ?? {}), [answer])
  const { register, handleSubmit, formState } = useForm<FieldValues>({
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
    errors: serverErrors,
    resolver: async () => {
      const fields = element.current ? fieldsOf(new FormData(element.current)) : {}
      // What cannot be loaded is not checked here: the action checks it anyway.
      const parsed = await loaded(schema).then(
        (known) => known.safeParseAsync(fields),
        () => null,
      )
      if (!parsed || parsed.success) return { values: fields as FieldValues, errors: {} }
      return { values: {}, errors: toFieldErrors(formErrorsOf(parsed.error).fieldErrors) }
    },
  })
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const target = submitter instanceof HTMLButtonElement ? submitter : event.currentTarget
    const send = submit ?? navigate
    void handleSubmit(
      () => send(target),
      () => setAttempts((count) => count + 1),
    )(event)
  }
  const link: FormLink = {
    id,
    register,
    attempts,
    formErrors: answer?.errors?.formErrors ?? [],
    errors: messagesOf(formState.errors),
    values: { ...defaultValues, ...answer?.values },
    labels,
  }
  return {
    link,
    props: {
      id,
      ref: element,
      onSubmit,
      onFocus: () => void loaded(schema).catch(() => null),
      noValidate: true,
    },
  }
}

export type RemixForm = ReturnType<typeof useRemixForm>

function toFieldErrors(errors: Readonly<Record<string, string[]>>): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([name, [message = '']]) => [name, { type: 'zod', message }]),
  )
}

function messagesOf(errors: FieldErrors): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([name, error]) =>
      typeof error?.message === 'string' ? [[name, error.message]] : [],
    ),
  )
}
