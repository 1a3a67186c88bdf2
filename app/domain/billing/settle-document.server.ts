import type { z } from 'zod'
import type { Scope } from '#app/domain/companies/scope.ts'
import { applyCredit } from './apply-credit.server.ts'
import { grantDiscount } from './grant-discount.server.ts'
import type { settleInvoiceSchema } from './invoice-form.ts'

type Wanted = z.output<typeof settleInvoiceSchema>
type Actor = { userId: bigint; scope: Scope }

/** Sets a credit note against open invoices, or grants an invoice's cash discount by hand; and what to say of it. */
export async function settleDocument(staff: Actor, number: string, wanted: Wanted, at: string) {
  if (wanted.intent === 'apply') {
    const applied = await applyCredit(staff, { sourceNumber: number, at })
    if (!applied.ok) return applied
    const { allocations: count } = applied.value
    return { ok: true, value: { done: 'creditApplied', parameters: { count } } } as const
  }
  const granted = await grantDiscount(staff, { invoiceNumber: number, reason: wanted.reason, at })
  if (!granted.ok) return granted
  const parameters = { number: granted.value.number }
  return { ok: true, value: { done: 'discountByHand', parameters } } as const
}
