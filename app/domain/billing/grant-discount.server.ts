import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { type Result, refuse } from '#app/domain/result.ts'
import { discountOn, mayGrantByHand } from './cash-discount.ts'
import { loadDiscounted } from './cash-discount-repository.server.ts'
import { lockInvoiceToCredit } from './credit-note-repository.server.ts'
import { lockDebtor } from './open-items-repository.server.ts'
import { issueDiscount } from './settle-discount.server.ts'

type Grant = { invoiceNumber: string; reason: string; at: string }
type Actor = { userId: bigint; scope: Scope }
type Refused = 'invoice_not_found' | 'cash_discount_not_open' | 'issue_day_before_last'

/**
 * Grants a cash discount although the money came late: its credit note settles the invoice. Refuses where it is granted
 * already, or anything but the discount is open.
 */
export function grantDiscount(
  { userId: actorId, scope }: Actor,
  { invoiceNumber: number, reason, at }: Grant,
): Promise<Result<{ number: string }, Refused>> {
  return refusableTransaction<{ number: string }, Refused>(async (tx) => {
    const found = await lockInvoiceToCredit(tx, scope, number)
    if (found === null) return refuse('invoice_not_found', { number })
    if (found.companyId !== null) await lockDebtor(tx, found.companyId)
    const [invoice] = await loadDiscounted(tx, [found.id])
    if (!invoice || !mayGrantByHand(invoice.discount))
      return refuse('cash_discount_not_open', { number })
    return issueDiscount(tx, { invoice, step: discountOn(invoice.discount), reason, actorId, at })
  })
}
