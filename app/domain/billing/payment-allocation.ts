import type { CalendarDay } from '#pricing/calendar-day.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import { type DiscountOffer, settlingAmount } from './cash-discount.ts'

/** An invoice that still has something to pay. */
export type OpenItem = {
  invoiceNumber: string
  orderNumber: string | null
  purchaseOrderNumber: string | null
  issuedOn: string
  dueOn: string
  open: Decimal
  /** What paying in time saves. */
  discount: DiscountOffer | null
}

/** An order that waits for its money: all of it, or its deposit. */
export type AwaitedOrder = {
  orderNumber: string
  purchaseOrderNumber: string | null
  deposit: Decimal
}

type AllocationReason = 'reference' | 'amount' | 'oldest'
export type Allocation = { invoiceNumber: string; amount: Decimal; reason: AllocationReason }

/**
 * How a payment is set against open invoices: first those its reference names (by their own, the order's or the
 * buyer's number), then the one invoice whose open amount is exactly what is left, then the oldest due. What is more
 * than all of them stays unapplied. Never more than an invoice has open, nor than was paid, nor than settles it where the
 * value day earns its cash discount. What an order that the reference names waits for is kept for it.
 */
export function suggestAllocations(
  amount: Decimal,
  reference: string | null,
  valueOn: CalendarDay | null,
  items: readonly OpenItem[],
  awaited: readonly AwaitedOrder[] = [],
): Allocation[] {
  const owed = items.map((item) => ({ ...item, settles: settlingAmount(item, valueOn) }))
  const kept = awaited
    .filter((order) => isNamed(order, reference))
    .reduce((left, { deposit }) => left.minus(deposit), amount)
  const byAge = owed.sort(byDueDay)
  const named = byAge.filter((item) => isNamed(item, reference))
  const afterNamed = take(kept, named, 'reference')
  const others = byAge.filter((item) => !named.includes(item))
  const exact = others.find(({ open, settles }) =>
    [open, settles].some((amount) => amount.equals(afterNamed.left)),
  )
  const afterExact = take(afterNamed.left, exact ? [exact] : [], 'amount')
  const oldest = take(
    afterExact.left,
    others.filter((item) => item !== exact),
    'oldest',
  )
  return [...afterNamed.taken, ...afterExact.taken, ...oldest.taken]
}

function take(
  amount: Decimal,
  items: readonly (OpenItem & { settles: Decimal })[],
  reason: AllocationReason,
): { left: Decimal; taken: Allocation[] } {
  let left = amount
  const taken: Allocation[] = []
  for (const { invoiceNumber, settles } of items) {
    const part = Decimal.min(left, settles)
    if (part.lte(0)) continue
    taken.push({ invoiceNumber, amount: part, reason })
    left = left.minus(part)
  }
  return { left, taken }
}

type Named = Pick<AwaitedOrder, 'purchaseOrderNumber'> & {
  invoiceNumber?: string
  orderNumber: string | null
}

/** Banks drop hyphens and spaces: numbers compare by their letters and digits alone. */
export function isNamed(item: Named, reference: string | null): boolean {
  const text = plain(reference ?? '')
  const numbers = [item.invoiceNumber, item.orderNumber, item.purchaseOrderNumber].map((number) =>
    plain(number ?? ''),
  )
  return numbers.some((number) => number.length >= 4 && text.includes(number))
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
}

function byDueDay(first: OpenItem, second: OpenItem): number {
  const key = ({ dueOn, issuedOn, invoiceNumber }: OpenItem) =>
    `${dueOn} ${issuedOn} ${invoiceNumber}`
  return key(first) < key(second) ? -1 : 1
}

export type AllocationFault =
  | { code: 'allocation_unknown_invoice'; parameters: { invoice: string } }
  | { code: 'allocation_over_open'; parameters: { invoice: string; open: string } }
  | { code: 'allocation_over_payment'; parameters: { left: string } }

/** What is wrong with allocations as a clerk typed them, or null: each against what is open now, all against the money. */
export function allocationFault(
  available: Decimal,
  wanted: readonly { invoiceNumber: string; amount: Decimal }[],
  items: readonly OpenItem[],
): AllocationFault | null {
  const open = new Map(items.map((item) => [item.invoiceNumber, item.open]))
  for (const { invoiceNumber, amount } of wanted) {
    const left = open.get(invoiceNumber)
    if (left === undefined)
      return { code: 'allocation_unknown_invoice', parameters: { invoice: invoiceNumber } }
    if (amount.gt(left))
      return {
        code: 'allocation_over_open',
        parameters: { invoice: invoiceNumber, open: left.toFixed() },
      }
    open.set(invoiceNumber, left.minus(amount))
  }
  const sum = wanted.reduce((all, { amount }) => all.plus(amount), zero)
  return sum.gt(available)
    ? { code: 'allocation_over_payment', parameters: { left: available.toFixed() } }
    : null
}
