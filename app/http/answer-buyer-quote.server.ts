import { data } from '@remix-run/node'
import { acceptQuote } from '#app/domain/orders/accept-quote.server.ts'
import type { OrderingContact } from '#app/domain/orders/place-order.server.ts'
import { moveQuote } from '#app/domain/quotes/move-quote.server.ts'
import {
  acceptQuoteSchema,
  commentSchema,
  counterSchema,
  questionSchema,
} from '#app/domain/quotes/quote-form.ts'
import { counterQuote } from '#app/domain/quotes/rework-quote.server.ts'
import type { Refusal } from '#app/domain/result.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { now } from './clock.server.ts'
import { redirectWithToast } from './flash.server.ts'
import { faultErrors } from './found-for-quote.server.ts'
import { readForm } from './read-form.server.ts'
import { notFound } from './refusal.server.ts'

type Asked = { number: string; intent: string; request: Request }

/** What a buyer does on the page of their quote: accepts, counters, answers, declines or cancels. */
export function answerBuyer(contact: OrderingContact, asked: Asked) {
  const { intent } = asked
  if (intent === 'accept') return accept(contact, asked)
  if (intent === 'counter') return counter(contact, asked)
  if (intent === 'answerQuestion' || intent === 'decline' || intent === 'cancel')
    return move(contact, asked, intent)
  return notFound()
}

async function accept(contact: OrderingContact, { number, intent, request }: Asked) {
  const form = await readForm(request, acceptQuoteSchema)
  if (!form.ok) return data({ ...form.answer.data, intent }, { status: 422 })
  const { line, ...seen } = form.value
  const accepted = await acceptQuote(contact, { ...seen, positions: line, number, at: now() })
  if (!accepted.ok) return refusal(accepted.refusal, intent, form.values)
  const order = accepted.value
  const key = order.status === 'pendingApproval' ? 'quotes:acceptedPending' : 'quotes:accepted'
  return redirectWithToast(`/account/orders/${order.number}`, {
    key,
    parameters: { number: order.number },
  })
}

async function counter(contact: OrderingContact, { number, intent, request }: Asked) {
  const form = await readForm(request, counterSchema)
  if (!form.ok) return data({ ...form.answer.data, intent }, { status: 422 })
  const actorId = actorOf(contact)
  const sent = await counterQuote(contact.scope, {
    number,
    counter: form.value,
    actorId,
    at: now(),
  })
  const { values } = form
  if (!sent.ok) return refusal(sent.refusal, intent, values)
  const { faults } = sent.value
  if (faults.length > 0)
    return data({ errors: faultErrors(faults), values, intent }, { status: 409 })
  return redirectWithToast(`/account/quotes/${number}`, { key: 'quotes:counterSent' })
}

const done = {
  answerQuestion: 'quotes:answered',
  decline: 'quotes:declined',
  cancel: 'quotes:cancelled',
} as const

async function move(contact: OrderingContact, { number, request }: Asked, step: keyof typeof done) {
  const schema = step === 'answerQuestion' ? questionSchema : commentSchema
  const form = await readForm(request, schema)
  if (!form.ok) return data({ ...form.answer.data, intent: step }, { status: 422 })
  const { comment } = form.value
  const moved = await moveQuote(contact.scope, step, {
    number,
    actorId: actorOf(contact),
    comment,
    at: now(),
  })
  if (!moved.ok) return refusal(moved.refusal, step)
  return redirectWithToast(`/account/quotes/${number}`, { key: done[step] })
}

const actorOf = ({ impersonatorId, userId }: OrderingContact) => impersonatorId ?? userId

function refusal(refusal: Refusal, intent: string, values: FormAnswer['values'] = {}) {
  if (refusal.code === 'not-found') return notFound()
  return data({ refusal, intent, values }, { status: 409 })
}
