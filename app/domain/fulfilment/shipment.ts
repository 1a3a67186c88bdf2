import { ok, type Result, refuse } from '#app/domain/result.ts'
import { type Decimal, zero } from '#pricing/decimal.ts'

/** A line as the warehouse sees it. Quantities are in the ordered unit; `factor` base units make one. */
export type ShippableLine = {
  id: bigint
  position: number
  variantId: bigint | null
  factor: Decimal
  quantity: Decimal
  allocated: Decimal
  shipped: Decimal
  cancelled: Decimal
  invoiced: Decimal
}

/** What one warehouse holds for a line, in base units. */
export type HeldStock = { lineId: bigint; warehouseId: bigint; quantity: Decimal }

export type ShippableOrder = {
  id: bigint
  number: string
  status: string
  lines: readonly ShippableLine[]
  held: readonly HeldStock[]
}

type ShippedLine = {
  lineId: bigint
  variantId: bigint
  quantity: Decimal
  baseQuantity: Decimal
}
export type ShipmentPlan = {
  warehouseId: bigint
  lines: readonly ShippedLine[]
  status: 'shipped' | 'partiallyShipped' | 'completed'
}

export type ShipmentRefusal =
  | 'order_not_shippable'
  | 'shipment_empty'
  | 'shipment_over_allocated'
  | 'shipment_needs_warehouse'

const shippableStates = new Set(['placed', 'picking', 'partiallyShipped'])

export function isShippable(status: string): boolean {
  return shippableStates.has(status)
}

/**
 * What leaves with this shipment, by line position in the ordered unit; lines of zero stay. Refuses an order that is
 * held or done, nothing at all, more than is allocated, and goods that lie in several warehouses without naming one.
 */
export function planShipment(
  order: ShippableOrder,
  wanted: ReadonlyMap<number, Decimal>,
  warehouseId: bigint | null,
): Result<ShipmentPlan, ShipmentRefusal> {
  const { number, status } = order
  if (!isShippable(status)) return refuse('order_not_shippable', { number, status })
  const lines = order.lines.flatMap((line) => {
    const quantity = wanted.get(line.position) ?? zero
    return quantity.gt(0) ? [{ line, quantity }] : []
  })
  if (lines.length === 0) return refuse('shipment_empty', { number })
  const over = lines.find(({ line, quantity }) => quantity.gt(line.allocated))
  if (over) {
    const { position, allocated } = over.line
    return refuse('shipment_over_allocated', { position, allocated: allocated.toFixed() })
  }
  const shipped = lines.flatMap(({ line, quantity }) => {
    if (line.variantId === null) return []
    const baseQuantity = quantity.times(line.factor)
    return [{ lineId: line.id, variantId: line.variantId, quantity, baseQuantity }]
  })
  const from = warehouseThatHolds(order.held, shipped, warehouseId)
  if (from === null) return refuse('shipment_needs_warehouse', { number })
  return ok({ warehouseId: from, lines: shipped, status: statusAfter(order.lines, wanted) })
}

function warehouseThatHolds(
  held: readonly HeldStock[],
  lines: readonly ShippedLine[],
  wanted: bigint | null,
): bigint | null {
  const candidates = wanted === null ? held.map(({ warehouseId }) => warehouseId) : [wanted]
  const holdsAll = (warehouseId: bigint) =>
    lines.every((line) =>
      held.some(
        (stock) =>
          stock.warehouseId === warehouseId &&
          stock.lineId === line.lineId &&
          stock.quantity.gte(line.baseQuantity),
      ),
    )
  return candidates.find(holdsAll) ?? null
}

function statusAfter(
  lines: readonly ShippableLine[],
  wanted: ReadonlyMap<number, Decimal>,
): ShipmentPlan['status'] {
  const left = (line: ShippableLine) =>
    line.quantity
      .minus(line.cancelled)
      .minus(line.shipped)
      .minus(wanted.get(line.position) ?? zero)
  if (lines.some((line) => left(line).gt(0))) return 'partiallyShipped'
  const isInvoiced = lines.every((line) => line.invoiced.gte(line.quantity.minus(line.cancelled)))
  return isInvoiced ? 'completed' : 'shipped'
}
