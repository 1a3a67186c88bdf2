import type { Decimal } from '#pricing/decimal.ts'
import type { ApprovalState } from './approval.ts'
import type { OrderStatus } from './order-status.ts'

/** A line of an order as decisions need it; quantities in the ordered unit. */
export type OrderRecordLine = {
  id: bigint
  position: number
  variantId: bigint
  sku: string
  quantity: Decimal
  factor: Decimal
  cancelled: Decimal
  backorderAllowed: boolean
}

/** An order under its lock, with everything that decides what may become of it. */
export type OrderRecord = {
  id: bigint
  number: string
  status: OrderStatus
  channel: 'retail' | 'wholesale'
  companyId: bigint
  /** A company that was blocked meanwhile gets nothing. */
  companyActive: boolean
  currency: string
  total: Decimal
  onAccount: boolean
  /** What is paid before it goes on, gross. */
  deposit: Decimal
  committed: boolean
  /** What a person holds it for, whatever else becomes of it. */
  manualHold: string | null
  partialShipment: boolean
  contentHash: string
  principal: { id: bigint; email: string | null; name: string; locale: string } | null
  lines: readonly OrderRecordLine[]
  approval: ApprovalState
  /** What its invoices sum to, and the first that credit notes do not cover. */
  invoiced: { total: Decimal; uncredited: string | null }
  /** Physical stock promised to its lines, base units. */
  allocations: readonly { variantId: bigint; warehouseId: bigint; quantity: Decimal }[]
}
