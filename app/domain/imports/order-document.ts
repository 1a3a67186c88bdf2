import { chargeNames } from '#app/domain/orders/charge-name.ts'
import { type Decimal, zero } from '#pricing/decimal.ts'
import type { Placed } from './importer.ts'
import type { OrderRow } from './order-row.ts'

/** The rows of one number, added up once. History carries no VAT: totals are net. */
export type HistoricalDocument = {
  first: OrderRow
  line: number
  rows: readonly Placed<OrderRow>[]
  goods: readonly Placed<OrderRow>[]
  charges: readonly { kind: string; name: string; amount: Decimal }[]
  /** Goods after line discounts. */
  subtotal: Decimal
  /** Freight, fees, adjustments, and discounts as negative charges. */
  chargeTotal: Decimal
  total: Decimal
}

export function historicalDocument(rows: readonly Placed<OrderRow>[]): HistoricalDocument | null {
  const [head] = rows
  if (!head) return null
  const first = head.row
  const isGoods = ({ row }: Placed<OrderRow>) => row.kind === 'goods' || row.isCreditNote
  const goods = rows.filter(isGoods)
  const charges = [
    ...rows
      .filter((placed) => !isGoods(placed))
      .map(({ row }) => ({ kind: row.kind, name: row.name ?? row.sku, amount: row.amount })),
    ...(first.freight.isZero()
      ? []
      : [{ kind: 'freight', name: chargeNames.freight, amount: first.freight }]),
  ]
  const subtotal = goods.reduce((sum, { row }) => sum.plus(row.amount), zero)
  const chargeTotal = charges.reduce((sum, { amount }) => sum.plus(amount), zero)
  return {
    first,
    line: head.line,
    rows,
    goods,
    charges,
    subtotal,
    chargeTotal,
    total: subtotal.plus(chargeTotal),
  }
}
