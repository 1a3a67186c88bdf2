import type { Decimal } from '#pricing/index.ts'

export type StoredCartLine = {
  id: bigint
  variantId: bigint
  unitCode: string
  quantity: Decimal
  note: string | null
  position: number
}

/** A cart as it is kept, its lines in order. */
export type StoredCart = {
  id: bigint
  /** Grows with every change. */
  version: number
  currency: string
  shipToId: bigint | null
  purchaseOrderNumber: string | null
  requestedOn: string | null
  note: string | null
  lines: readonly StoredCartLine[]
}

/** What somebody wants to buy: a quantity of a variant in a unit. */
export type WantedLine = { variantId: bigint; unitCode: string; quantity: Decimal }
