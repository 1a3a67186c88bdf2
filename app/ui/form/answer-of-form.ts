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

/** One answer, one object: a form takes the errors of an answer it has not seen as a new attempt. */
const mapped = new WeakMap<FormAnswer, FormAnswer>()

/** A refusal that `fields` knows is an error of that field, in the refusal's own words. */
export function answerAtFields(
  answer: FormAnswer | undefined,
  fields: FieldOfRefusal,
): FormAnswer | undefined {
  const field = answer?.refusal && fields[answer.refusal.code]
  if (!answer?.refusal || !field) return answer
  const known = mapped.get(answer) ?? atField(answer, answer.refusal, field)
  mapped.set(answer, known)
  return known
}

type Refused = NonNullable<FormAnswer['refusal']>

function atField({ values }: FormAnswer, { code, parameters }: Refused, field: string): FormAnswer {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${value}`)
  const message = [`refusals:${code}`, ...pairs].join('|')
  return { values, errors: { formErrors: [], fieldErrors: { [field]: [message] } } }
}
