import { toDecimal, toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { Decimal } from '#pricing/index.ts'
import type { ProposedRow } from './price-row.ts'

export type LockedList = {
  id: bigint
  status: 'draft' | 'active' | 'archived'
  dearerConfirmed: boolean
}

/** The list, locked: its rows change one after the other. Null where there is none of that code. */
export async function lockPriceList(tx: Transaction, code: string): Promise<LockedList | null> {
  const [list] = await tx.$queryRaw<LockedList[]>`
    SELECT id, status::text AS status, dearer_breaks_confirmed AS "dearerConfirmed"
    FROM price_list WHERE code = ${code}::citext FOR UPDATE`
  return list ?? null
}

export type RowNeighbours = {
  variantId: bigint
  precision: number
  units: string[]
  /** The case pack of the agreements that bind this list. */
  increment: Decimal | null
  others: ProposedRow[]
}

/** What stands beside a row: the other breaks of its variant and unit. Null for an unknown SKU. */
export async function loadNeighbours(
  tx: Transaction,
  list: LockedList,
  row: { sku: string; unit: string; rowId: bigint | null },
): Promise<RowNeighbours | null> {
  const variant = await tx.variant.findUnique({ where: { sku: row.sku }, include: { units: true } })
  if (!variant) return null
  const rule = await tx.quantityRule.findFirst({
    where: {
      variantId: variant.id,
      unitCode: row.unit,
      increment: { not: null },
      agreement: { priceLists: { some: { priceListId: list.id } } },
    },
  })
  const rows = await tx.priceRow.findMany({
    where: {
      ...{ priceListId: list.id, variantId: variant.id, unitCode: row.unit },
      ...(row.rowId === null ? {} : { id: { not: row.rowId } }),
    },
  })
  return {
    variantId: variant.id,
    precision: row.unit === variant.baseUnit ? variant.precision : 0,
    units: variant.units.map(({ unitCode }) => unitCode),
    increment: rule?.increment ? new Decimal(rule.increment.toString()) : null,
    others: rows.map(({ minimumQuantity, unitPrice, priceBase }) => ({
      minimumQuantity: toDecimal(minimumQuantity),
      unitPrice: toDecimal(unitPrice),
      priceBase,
    })),
  }
}

type SavedRow = ProposedRow & { variantId: bigint; unit: string; rowId: bigint | null }

/** False where the row to change is not one of this list. */
export async function savePriceRow(
  tx: Transaction,
  list: LockedList,
  row: SavedRow,
): Promise<boolean> {
  const data = {
    variantId: row.variantId,
    unitCode: row.unit,
    minimumQuantity: toNumeric(row.minimumQuantity),
    unitPrice: toNumeric(row.unitPrice),
    priceBase: row.priceBase,
  }
  if (row.rowId === null) {
    await tx.priceRow.create({ data: { ...data, priceListId: list.id } })
    return true
  }
  const { count } = await tx.priceRow.updateMany({
    where: { id: row.rowId, priceListId: list.id },
    data,
  })
  return count === 1
}

export async function removePriceRow(
  tx: Transaction,
  list: LockedList,
  rowId: bigint,
): Promise<boolean> {
  const { count } = await tx.priceRow.deleteMany({ where: { id: rowId, priceListId: list.id } })
  return count === 1
}

export async function confirmDearerBreaks(tx: Transaction, list: LockedList): Promise<void> {
  await tx.priceList.update({ where: { id: list.id }, data: { dearerBreaksConfirmed: true } })
}

export async function setListStatus(
  tx: Transaction,
  list: LockedList,
  status: LockedList['status'],
): Promise<void> {
  await tx.priceList.update({ where: { id: list.id }, data: { status } })
}
