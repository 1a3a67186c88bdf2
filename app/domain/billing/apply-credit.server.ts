import { recordAudit } from '#app/db/audit.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { findCreditSource, lockCreditSource } from './credit-source.server.ts'
import { loadOpenItems, saveAllocations } from './open-items-repository.server.ts'
import { suggestAllocations } from './payment-allocation.ts'

type Application = { sourceNumber: string; at: string }
type Actor = { userId: bigint; scope: Scope }
type Applied = { allocations: number }

/**
 * Sets what is left of a payment or a credit note against open invoices, exact amount before oldest first. Doing it
 * again finds nothing left and is refused.
 */
export function applyCredit(
  staff: Actor,
  { sourceNumber, at }: Application,
): Promise<Result<Applied, 'credit_not_found' | 'nothing_to_apply'>> {
  return refusableTransaction(async (tx) => {
    const source = await findCreditSource(tx, staff.scope, sourceNumber)
    if (source === null) return refuse('credit_not_found', { document: sourceNumber })
    const left = await lockCreditSource(tx, staff.scope, source)
    const items = await loadOpenItems(tx, source.companyId, source.currency)
    const suggested = suggestAllocations(left, null, items)
    if (suggested.length === 0) return refuse('nothing_to_apply', { document: sourceNumber })
    const ids = new Map(items.map((item) => [item.invoiceNumber, item.invoiceId]))
    await saveAllocations(
      tx,
      source.kind === 'payment' ? { paymentId: source.id } : { creditNoteId: source.id },
      suggested.flatMap(({ invoiceNumber, amount }) => {
        const invoiceId = ids.get(invoiceNumber)
        return invoiceId === undefined ? [] : [{ invoiceId, amount }]
      }),
      { actorId: staff.userId, at },
    )
    await recordAudit(tx, {
      actorId: staff.userId,
      companyId: source.companyId,
      action: 'credit.applied',
      objectType: source.kind,
      objectId: source.number,
      details: { invoices: suggested.map(({ invoiceNumber }) => invoiceNumber).join(', ') },
      at,
    })
    return ok({ allocations: suggested.length })
  })
}
