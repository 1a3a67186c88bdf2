import type { Contact } from '#app/auth/actor.ts'
import { changeDraft, discardDraft } from '#app/domain/quotes/change-draft.server.ts'
import { draftSchema } from '#app/domain/quotes/quote-form.ts'
import { now } from './clock.server.ts'
import { redirectWithToast } from './flash.server.ts'
import { readForm } from './read-form.server.ts'
import { notFound, refused } from './refusal.server.ts'

type Asked = { number: string; intent: string; request: Request }

/** What a buyer does to a request that is not sent yet: saves, sends or deletes it. */
export function answerDraft(contact: Contact, asked: Asked) {
  const { intent } = asked
  if (intent === 'save') return change(contact, asked, 'saveRequest')
  if (intent === 'send') return change(contact, asked, 'sendRequest')
  return intent === 'discard' ? discard(contact, asked.number) : notFound()
}

async function change(
  contact: Contact,
  { number, request }: Asked,
  step: 'saveRequest' | 'sendRequest',
) {
  const form = await readForm(request, draftSchema)
  if (!form.ok) return form.answer
  const actorId = contact.impersonatorId ?? contact.userId
  const draft = { number, draft: form.value, actorId, at: now() }
  const changed = await changeDraft(contact.scope, step, draft)
  if (!changed.ok) return refused(changed.refusal, form.values)
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
