import type { FormAnswer } from './form-errors.ts'

type FieldOfRefusal = Readonly<Record<string, string>>

/** What was answered to one of a page's forms, told apart by the intent that it sent. */
export function answerOfForm(
  answer: FormAnswer | undefined,
  intent: string,
  fields: FieldOfRefusal = {},
): FormAnswer | undefined {
  return answer?.values?.intent === intent ? answerAtFields(answer, fields) : undefined
}

/** A refusal that `fields` knows is an error of that field, in the refusal's own words. */
export function answerAtFields(
  answer: FormAnswer | undefined,
  fields: FieldOfRefusal,
): FormAnswer | undefined {
  const refusal = answer?.refusal
  const field = refusal && fields[refusal.code]
  if (!answer || !refusal || !field) return answer
  const parameters = Object.entries(refusal.parameters).map(([name, value]) => `${name}=${value}`)
  const message = [`refusals:${refusal.code}`, ...parameters].join('|')
  return { values: answer.values, errors: { formErrors: [], fieldErrors: { [field]: [message] } } }
}
