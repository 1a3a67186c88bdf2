import { useSubmit } from '@remix-run/react'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { FormLink } from './form-context.ts'
import type { FormAnswer } from './form-errors.ts'
import { type FormSchema, useFormControl } from './use-form-control.ts'

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
  const { register, errors, load } = useFormControl(schema, element, answer)
  async function check(target: SubmitTarget) {
    const known = await load()
    if (!known || (await known.isRight())) (submit ?? navigate)(target)
    else setAttempts((count) => count + 1)
  }
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    void check(submitter instanceof HTMLButtonElement ? submitter : event.currentTarget)
  }
  const link: FormLink = {
    id,
    register,
    attempts,
    formErrors: answer?.errors?.formErrors ?? [],
    errors,
    values: { ...defaultValues, ...answer?.values },
    labels,
  }
  return {
    link,
    props: { id, ref: element, onSubmit, onFocus: () => void load(), noValidate: true },
  }
}

type SubmitTarget = HTMLButtonElement | HTMLFormElement

export type RemixForm = ReturnType<typeof useRemixForm>
