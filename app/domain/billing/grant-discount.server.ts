import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { type Result, refuse } from '#app/domain/result.ts'
import { discountOn, lateMoneyInTheWay, mayGrantByHand } from './cash-discount.ts'
import { loadDiscounted } from './cash-discount-repository.server.ts'
import { lockInvoiceToCredit } from './credit-note-repository.server.ts'
import { lockDebtor } from './open-items-repository.server.ts'
import { issueDiscount, makeRoom } from './settle-discount.server.ts'

type Grant = { invoiceNumber: string; reason: string; at: string }
type Actor = { userId: bigint; scope: Scope }
type Refused = 'invoice_not_found' | 'cash_discount_not_open' | 'issue_day_before_last'

/**
 * Grants a cash discount although the money came late: exactly what the terms grant, by the same credit note. What was
 * paid beyond is taken off the invoice and is unapplied credit. Refuses where it is granted already, or anything but the
 * discount is still to be paid, by whatever day.
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
    const { discount } = invoice
    await makeRoom(tx, invoice, { amount: lateMoneyInTheWay(discount), actorId, at })
    return issueDiscount(tx, { invoice, step: discountOn(discount), reason, actorId, at })
  })
}
