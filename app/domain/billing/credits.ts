import type { CalendarDay } from '#pricing/calendar-day.ts'
import { type Decimal, zero } from '#pricing/decimal.ts'

/** A payment or a credit note with what is left of it, and the day that it counts from. */
export type Credit = {
  paymentId: bigint | null
  creditNoteId: bigint | null
  left: Decimal
  valueOn: CalendarDay
}

export type CreditPart = { credit: Credit; amount: Decimal }

/** Takes from each in turn until the amount is met; fewer where there is not enough. */
export function drawOn(credits: readonly Credit[], amount: Decimal): CreditPart[] {
  let open = amount
  return credits.flatMap((credit) => {
    const part = credit.left.lt(open) ? credit.left : open
    open = open.minus(part)
    return part.gt(zero) ? [{ credit, amount: part }] : []
  })
}
