import type { Contact } from '#app/auth/actor.ts'
import { changeDraft, discardDraft } from '#app/domain/quotes/change-draft.server.ts'
import { draftSchema } from '#app/domain/quotes/quote-form.ts'
import { now } from './clock.server.ts'
import { redirectWithToast } from './flash.server.ts'
import {
  answerFound,
  enteredIntent,
  type FoundFor,
  faultErrors,
  shownAgain,
} from './found-for-quote.server.ts'
import { localeOf } from './locale.server.ts'
import { readForm } from './read-form.server.ts'
import { notFound, refused } from './refusal.server.ts'

type Asked = { number: string; intent: string; request: Request }

/** What a buyer does to a request that is not sent yet: looks for goods, adds them, saves, sends or deletes it. */
export async function answerDraft(contact: Contact, asked: Asked) {
  const { request, number } = asked
  const intent = asked.intent === 'enter' ? await enteredIntent(request) : asked.intent
  const locale = localeOf(request, contact.locale)
  const goods = { scope: contact.scope, number, locale }
  if (intent === 'find') return answerFound(request, goods)
  if (intent === 'save' || intent === 'add') return change(contact, request, goods, 'saveRequest')
  if (intent === 'send') return change(contact, request, goods, 'sendRequest')
  return intent === 'discard' ? discard(contact, number) : notFound()
}

async function change(
  contact: Contact,
  request: Request,
  goods: FoundFor,
  step: 'saveRequest' | 'sendRequest',
) {
  const form = await readForm(request, draftSchema)
  if (!form.ok) return shownAgain(goods, form.answer.data, 422)
  const { number } = goods
  const actorId = contact.impersonatorId ?? contact.userId
  const draft = { number, draft: form.value, actorId, at: now() }
  const changed = await changeDraft(contact.scope, step, draft)
  const { values } = form
  if (!changed.ok) {
    const { refusal } = changed
    return refusal.code === 'not-found' ? notFound() : shownAgain(goods, { refusal, values }, 409)
  }
  const { faults } = changed.value
  if (faults.length > 0) return shownAgain(goods, { errors: faultErrors(faults), values }, 409)
  const page = `/account/quotes/${number}`
  return step === 'sendRequest'
    ? redirectWithToast(page, { key: 'quotes:requested', parameters: { number } })
    : redirectWithToast(`${page}/edit`, { key: 'quotes:saved' })
}

async function discard(contact: Contact, number: string) {
  const discarded = await discardDraft(contact.scope, number)
  if (!discarded.ok) return refused(discarded.refusal)
  const message = { key: 'quotes:discarded', parameters: { number } }
  return redirectWithToast('/account/quotes', message)
}
