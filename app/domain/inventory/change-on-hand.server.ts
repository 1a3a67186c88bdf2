import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { Decimal } from '#pricing/decimal.ts'
import { changeStock, openStockLevel } from './stock-change-repository.server.ts'
import { findStockItem } from './stock-queries.server.ts'

export type OnHandChange = {
  intent: 'receive' | 'adjust'
  sku: string
  warehouse: string
  /** Signed, base units; a receipt is positive. */
  quantity: string
  reason: string
  actorId: bigint
}

export type OnHandRefusal = 'stock-item-unknown' | 'stock-quantity' | 'stock-promised'

/**
 * Receives goods or corrects a count, as a movement with its reason. Never below what is promised (`stock-promised`);
 * a quantity of zero, with too many decimals, or a negative receipt is `stock-quantity`.
 */
export function changeOnHand(
  change: OnHandChange,
): Promise<Result<{ sku: string }, OnHandRefusal>> {
  const { intent, sku, reason, actorId } = change
  const onHand = new Decimal(change.quantity)
  return refusableTransaction(async (tx): Promise<Result<{ sku: string }, OnHandRefusal>> => {
    const item = await findStockItem(tx, sku, change.warehouse)
    if (!item) return refuse('stock-item-unknown', { sku })
    const isFine = onHand.decimalPlaces() <= item.precision && !onHand.isZero()
    if (!isFine || (intent === 'receive' && onHand.isNegative()))
      return refuse('stock-quantity', { sku, quantity: change.quantity })
    const { variantId, warehouseId } = item
    await openStockLevel(tx, { variantId, warehouseId })
    const kind = intent === 'receive' ? 'receipt' : 'adjustment'
    const cause = { kind, documentType: null, documentId: null, note: reason, actorId } as const
    const changed = await changeStock(tx, cause, [{ variantId, warehouseId, onHand }])
    return changed.ok ? ok({ sku }) : refuse('stock-promised', { sku })
  })
}
