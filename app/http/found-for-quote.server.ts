import { data } from '@remix-run/node'
import type { Scope } from '#app/domain/companies/scope.ts'
import type { LineFault } from '#app/domain/quotes/added-lines.ts'
import type { FoundGoods } from '#app/domain/quotes/found-goods.ts'
import { findGoods } from '#app/domain/quotes/found-goods-queries.server.ts'
import { findSchema } from '#app/domain/quotes/quote-form.ts'
import { findQuoteBuyer } from '#app/domain/quotes/quote-queries.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { DraftAnswer } from '#app/ui/quotes/draft-answer.ts'
import { now } from './clock.server.ts'
import { formDataOf } from './form-data.server.ts'
import { readForm } from './read-form.server.ts'
import { notFound } from './refusal.server.ts'

/** Where the goods of a quote are looked for. */
export type FoundFor = { scope: Scope; number: string; locale: string }

/** Goods to add, beside everything that was typed; nothing is saved. */
export async function answerFound(request: Request, asked: FoundFor) {
  const form = await readForm(request, findSchema)
  if (!form.ok) return form.answer
  const answer: DraftAnswer = { values: form.values, found: await found(asked, form.value.find) }
  return data(answer)
}

/** What the Enter key means in such a form: looking for what was typed, unless a quantity of what was found is. */
export async function enteredIntent(request: Request): Promise<'find' | 'save'> {
  const form = await formDataOf(request.clone())
  const isAdding = [...form].some(([name, value]) => name.startsWith('add-') && value !== '')
  return form.get('find') && !isAdding ? 'find' : 'save'
}

/** The same page again, with what was found before. */
export async function shownAgain(asked: FoundFor, answer: DraftAnswer, status: 409 | 422) {
  const search = findSchema.safeParse(answer.values)
  const again = search.success ? await found(asked, search.data.find) : null
  return data<DraftAnswer>({ ...answer, found: again }, { status })
}

/** Every fault at the field where its quantity was typed. */
export function faultErrors(faults: readonly LineFault[]): NonNullable<FormAnswer['errors']> {
  const fieldErrors = faults.map(({ field, refusal: { code, parameters } }) => {
    const pairs = Object.entries(parameters).map(
      ([name, value]) => `|${name}=${String(value).replace(/[|=]/g, ' ')}`,
    )
    return [field, [`refusals:${code}${pairs.join('')}`]]
  })
  return { fieldErrors: Object.fromEntries(fieldErrors), formErrors: [] }
}

async function found({ scope, number, locale }: FoundFor, q: string): Promise<FoundGoods> {
  const buyer = (await findQuoteBuyer(scope, number)) ?? notFound()
  const reader = scope.kind === 'company' ? 'buyer' : 'house'
  return findGoods({ q, buyer, locale, at: now(), for: reader })
}
