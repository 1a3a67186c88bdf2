import { toDecimal, toInstantOrNull, toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { PriceRowKey, PriceRowValue } from './price-list-change.ts'

/** A stored row as a change names it. */
export type NamedRow = { key: PriceRowKey; value: PriceRowValue }

/** Null where the list has no such row. */
export async function findStoredRow(
  tx: Transaction,
  listId: bigint,
  rowId: bigint,
): Promise<NamedRow | null> {
  const row = await tx.priceRow.findFirst({
    where: { id: rowId, priceListId: listId },
    include: { variant: { select: { sku: true } } },
  })
  if (!row) return null
  return {
    key: {
      sku: row.variant.sku,
      unit: row.unitCode,
      minimumQuantity: toNumeric(toDecimal(row.minimumQuantity)),
      validFrom: toInstantOrNull(row.validFrom),
    },
    value: {
      unitPrice: toNumeric(toDecimal(row.unitPrice)),
      priceBase: row.priceBase as PriceRowValue['priceBase'],
      validUntil: toInstantOrNull(row.validUntil),
    },
  }
}
