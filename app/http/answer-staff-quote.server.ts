import type { Staff } from '#app/auth/actor.ts'
import { type StaffPermission, staffMay } from '#app/domain/companies/permissions.ts'
import { moveQuote } from '#app/domain/quotes/move-quote.server.ts'
import { priceQuote } from '#app/domain/quotes/price-quote.server.ts'
import { commentSchema, offerSchema, questionSchema } from '#app/domain/quotes/quote-form.ts'
import { reviseQuote } from '#app/domain/quotes/rework-quote.server.ts'
import { sendOffer } from '#app/domain/quotes/send-offer.server.ts'
import type { Refusal } from '#app/domain/result.ts'
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
import { forbidden, notFound, refused } from './refusal.server.ts'

type Asked = { number: string; intent: string; request: Request }

/** The steps that take a sentence: who may, which form, and what is said afterwards. */
const steps = {
  takeIntoReview: { may: 'desk:quotes', form: commentSchema, toast: 'quotes:reviewed' },
  askForInfo: { may: 'desk:quotes', form: questionSchema, toast: 'quotes:askedBuyer' },
  discardOffer: { may: 'desk:quotes', form: commentSchema, toast: 'quotes:offerDiscarded' },
  refuse: { may: 'desk:quotes', form: commentSchema, toast: 'quotes:refused' },
  approve: { may: 'desk:quotes-approve', form: commentSchema, toast: 'quotes:approved' },
  requestChanges: {
    may: 'desk:quotes-approve',
    form: questionSchema,
    toast: 'quotes:changesAsked',
  },
  withdraw: { may: 'desk:quotes', form: commentSchema, toast: 'quotes:withdrawn' },
  extend: { may: 'desk:quotes', form: commentSchema, toast: 'quotes:extended' },
} as const satisfies Record<string, { may: StaffPermission; form: unknown; toast: string }>

type Step = keyof typeof steps
const isStep = (intent: string): intent is Step => Object.hasOwn(steps, intent)

/** What staff do on the page of a quote: look for goods and add them, price it, send it, or take one of the steps. */
export async function answerStaff(staff: Staff, asked: Asked) {
  const intent = asked.intent === 'enter' ? await enteredIntent(asked.request) : asked.intent
  if (intent === 'find') return answerFound(asked.request, goodsFor(staff, asked))
  if (intent === 'save' || intent === 'add') return offer(staff, asked, false)
  if (intent === 'send') return offer(staff, asked, true)
  if (intent === 'sendApproved') return send(staff, asked.number, now())
  return isStep(intent) ? take(staff, asked, intent) : notFound()
}

const goodsFor = ({ scope, locale }: Staff, { number, request }: Asked): FoundFor => {
  return { scope, number, locale: localeOf(request, locale) }
}

/** Sending saves first: what goes out is what was on the screen. */
async function offer(staff: Staff, asked: Asked, sends: boolean) {
  const { number, request } = asked
  const goods = goodsFor(staff, asked)
  const form = await readForm(request, offerSchema)
  if (!form.ok) return shownAgain(goods, form.answer.data, 422)
  const { userId, scope } = staff
  const { values } = form
  const at = now()
  const saved = await priceQuote(scope, { ...form.value, number, actorId: userId, at })
  if (!saved.ok) {
    const { refusal } = saved
    return refusal.code === 'not-found' ? notFound() : shownAgain(goods, { refusal, values }, 409)
  }
  const { faults } = saved.value
  if (faults.length > 0) return shownAgain(goods, { errors: faultErrors(faults), values }, 409)
  if (!sends) return redirectWithToast(`/desk/quotes/${number}`, { key: 'quotes:saved' })
  return send(staff, number, at)
}

async function send({ userId, scope, role }: Staff, number: string, at: string) {
  const mayApprove = staffMay(role, 'desk:quotes-approve')
  const sent = await sendOffer({ userId, scope, mayApprove }, { number, at })
  if (!sent.ok) return refusal(sent.refusal)
  const key = sent.value.waitsFor.length > 0 ? 'quotes:submitted' : 'quotes:sent'
  return redirectWithToast(`/desk/quotes/${number}`, { key })
}

async function take(staff: Staff, { number, request }: Asked, step: Step) {
  const { may, form: schema, toast } = steps[step]
  if (!staffMay(staff.role, may)) return forbidden()
  const form = await readForm(request, schema)
  if (!form.ok) return form.answer
  const { scope, userId: actorId } = staff
  const move = { number, actorId, comment: form.value.comment, at: now() }
  const taken =
    step === 'withdraw' || step === 'extend'
      ? await reviseQuote(scope, step, move)
      : await moveQuote(scope, step, move)
  if (!taken.ok) return refusal(taken.refusal)
  return redirectWithToast(`/desk/quotes/${number}`, { key: toast })
}

const refusal = (found: Refusal) => (found.code === 'not-found' ? notFound() : refused(found))
