import type { z } from 'zod'
import type { Scope } from '#app/domain/companies/scope.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import { applyCredit } from './apply-credit.server.ts'
import type { settlePaymentSchema } from './payment-form.ts'
import { refundCredit } from './refund-credit.server.ts'
import { undoPayment } from './undo-payment.server.ts'

type Wanted = z.output<typeof settlePaymentSchema>
type Actor = { userId: bigint; scope: Scope }

/** What can still be done with a recorded payment: undo it, set its rest against invoices, or pay the rest back. */
export async function settlePayment(
  staff: Actor,
  number: string,
  wanted: Wanted,
  { at, today }: { at: string; today: CalendarDay },
) {
  if (wanted.intent === 'undo') {
    const undone = await undoPayment(staff, { paymentNumber: number, reason: wanted.reason, at })
    if (!undone.ok) return undone
    const orders = undone.value.waiting.join(', ')
    const done = orders ? 'undoneWaiting' : 'undone'
    return { ok: true, value: { done, parameters: { number, orders } } } as const
  }
  if (wanted.intent === 'apply') {
    const applied = await applyCredit(staff, { sourceNumber: number, at })
    if (!applied.ok) return applied
    const { allocations: count } = applied.value
    return { ok: true, value: { done: 'applied', parameters: { count } } } as const
  }
  const refunded = await refundCredit(staff, {
    sourceNumber: number,
    amount: wanted.amount,
    valueOn: today,
    method: 'transfer',
    reference: null,
    at,
  })
  if (!refunded.ok) return refunded
  const parameters = { number: refunded.value.paymentNumber }
  return { ok: true, value: { done: 'refunded', parameters } } as const
}
