import { type Decimal, zero } from '#pricing/decimal.ts'

export type StockMovementKind =
  | 'receipt'
  | 'adjustment'
  | 'reserve'
  | 'release'
  | 'allocate'
  | 'deallocate'
  | 'ship'
  | 'return'
  | 'quarantine'
  | 'writeOff'

/** Signed changes of one level's columns, in base units. */
export type StockChange = {
  variantId: bigint
  warehouseId: bigint
  onHand?: Decimal
  allocated?: Decimal
  reserved?: Decimal
  quarantined?: Decimal
}

export type StockCause = {
  kind: StockMovementKind
  documentType: string | null
  documentId: bigint | null
  note?: string | null
  actorId: bigint | null
}

/** Several lines of one item are one change: each level is touched once, in the order of its key. */
export function sumChanges(changes: readonly StockChange[]): Required<StockChange>[] {
  const sums = new Map<string, Required<StockChange>>()
  for (const change of changes) {
    const { variantId, warehouseId } = change
    const key = `${variantId} ${warehouseId}`
    const sum = sums.get(key)
    sums.set(key, {
      variantId,
      warehouseId,
      onHand: plus(sum?.onHand, change.onHand),
      allocated: plus(sum?.allocated, change.allocated),
      reserved: plus(sum?.reserved, change.reserved),
      quarantined: plus(sum?.quarantined, change.quarantined),
    })
  }
  return [...sums.values()]
}

function plus(sum: Decimal | undefined, change: Decimal | undefined): Decimal {
  return (sum ?? zero).plus(change ?? zero)
}
