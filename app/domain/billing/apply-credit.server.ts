import { recordAudit } from '#app/db/audit.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { type CreditSource, findCreditSource, lockCreditSource } from './credit-source.server.ts'
import { type LockedItem, loadOpenItems, saveAllocations } from './open-items-repository.server.ts'
import { suggestAllocations } from './payment-allocation.ts'
import { settleDiscounts } from './settle-discount.server.ts'

type Application = { sourceNumber: string; at: string }
type Actor = { userId: bigint; scope: Scope }
type Applied = { allocations: number }
type ApplyRefusal = 'credit_not_found' | 'nothing_to_apply' | 'issue_day_before_last'

/**
 * Sets what is left of a payment or a credit note against open invoices, exact amount before oldest first. Doing it
 * again finds nothing left and is refused. A cash discount that the credit's day earns is granted.
 */
export function applyCredit(
  staff: Actor,
  { sourceNumber, at }: Application,
): Promise<Result<Applied, ApplyRefusal>> {
  return refusableTransaction<Applied, ApplyRefusal>(async (tx) => {
    const source = await findCreditSource(tx, staff.scope, sourceNumber)
    if (source === null) return refuse('credit_not_found', { document: sourceNumber })
    const left = await lockCreditSource(tx, staff.scope, source)
    const items = await loadOpenItems(tx, source.companyId, source.currency)
    const suggested = suggestAllocations(left, null, source.valueOn, items.map(forSource(source)))
    if (suggested.length === 0) return refuse('nothing_to_apply', { document: sourceNumber })
    const ids = new Map(items.map((item) => [item.invoiceNumber, item.invoiceId]))
    const allocations = suggested.flatMap(({ invoiceNumber, amount }) => {
      const invoiceId = ids.get(invoiceNumber)
      return invoiceId === undefined ? [] : [{ invoiceId, amount }]
    })
    const actor = { actorId: staff.userId, at }
    await saveAllocations(
      tx,
      source.kind === 'payment' ? { paymentId: source.id } : { creditNoteId: source.id },
      allocations,
      actor,
    )
    const touched = allocations.map(({ invoiceId }) => invoiceId)
    const discounts = await settleDiscounts(tx, touched, actor)
    if (!discounts.ok) return discounts
    await recordAudit(tx, {
      ...actor,
      companyId: source.companyId,
      action: 'credit.applied',
      objectType: source.kind,
      objectId: source.number,
      details: { invoices: suggested.map(({ invoiceNumber }) => invoiceNumber).join(', ') },
    })
    return ok({ allocations: suggested.length })
  })
}

/** An invoice's own credit note lessens what is payable; it is no payment that earns a discount. */
const forSource =
  ({ correctsId }: CreditSource) =>
  (item: LockedItem): LockedItem =>
    item.invoiceId === correctsId ? { ...item, discount: null } : item
