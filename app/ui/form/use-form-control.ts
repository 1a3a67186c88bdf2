import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import type { FieldBinding, FieldMessages, FormControl } from './form-control.ts'
import type { FormAnswer } from './form-errors.ts'

/** Given as a function, the schema and zod load when the form is first used. */
export type FormSchema = z.ZodType | (() => Promise<z.ZodType>)

type Answer = FormAnswer | null | undefined
type Found = { answer: Answer; errors: FieldMessages }

/**
 * What checks a form, and what it found. It is loaded with the first focus, so that a page that is only read does not
 * carry it; until then, and after every answer, the errors are those that the server named.
 */
export function useFormControl(
  schema: FormSchema,
  element: RefObject<HTMLFormElement>,
  answer: Answer,
) {
  const [found, setFound] = useState<Found | null>(null)
  const told = useMemo(() => firstOf(answer), [answer])
  const latest = useRef({ schema, answer, told })
  latest.current = { schema, answer, told }
  const running = useRef<FormControl | null>(null)
  const loading = useRef<Promise<FormControl | null> | null>(null)
  const load = useCallback(() => {
    const schemaNow = () => {
      const known = latest.current.schema
      return typeof known === 'function' ? known() : known
    }
    loading.current ??= start({
      form: () => element.current,
      schema: schemaNow,
      onMessages: (errors) => setFound({ answer: latest.current.answer, errors }),
    }).then((started) => {
      running.current = started
      if (Object.keys(latest.current.told).length > 0) started?.tell(latest.current.told)
      if (!started) loading.current = null
      return started
    })
    return loading.current
  }, [element])
  useEffect(() => running.current?.tell(told), [told])
  const errors = found && found.answer === answer ? found.errors : told
  return { register: useRegister(running), errors, load }
}

/** Asks the check when something happens, so that its arrival draws nothing anew. */
function useRegister(running: RefObject<FormControl | null>) {
  return useCallback(
    (name: string): FieldBinding => ({
      name,
      onChange: async (event) => running.current?.register(name).onChange?.(event),
      onBlur: async (event) => running.current?.register(name).onBlur?.(event),
    }),
    [running],
  )
}

type Starting = Parameters<typeof import('./form-control.ts').startControl>[0]

/** Null where it cannot be loaded: the form is sent unchecked then, for the action checks it anyway. */
async function start(parts: Starting): Promise<FormControl | null> {
  try {
    const [{ startControl }] = await Promise.all([import('./form-control.ts'), parts.schema()])
    return startControl(parts)
  } catch {
    return null
  }
}

function firstOf(answer: Answer): FieldMessages {
  const named = Object.entries(answer?.errors?.fieldErrors ?? {})
  return Object.fromEntries(named.map(([name, [message = '']]) => [name, message]))
}
