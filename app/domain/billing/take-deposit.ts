import type { CalendarDay } from '#pricing/calendar-day.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import { sum } from '#pricing/sum.ts'
import { type Credit, type CreditPart, drawOn } from './credits.ts'

type Discount = { untilOn: CalendarDay; amount: Decimal }

/** What an invoice takes of the money that was paid with its order. */
export type TakenDeposit = {
  parts: readonly CreditPart[]
  received: Decimal
  /** All but the cash discount was there in time: its credit note settles the invoice. */
  earnsDiscount: boolean
}

const nothingTaken: TakenDeposit = { parts: [], received: zero, earnsDiscount: false }

/**
 * The oldest credits first, up to the deposit. Where those of a day within the window reach the invoice less its cash
 * discount, that much of them and no more: the discount is credited, and what was paid beyond is free again.
 */
export function takeDeposit(
  credits: readonly Credit[],
  { deposit, total, discount }: { deposit: Decimal; total: Decimal; discount: Discount | null },
): TakenDeposit {
  if (deposit.lte(0)) return nothingTaken
  if (discount?.amount.gt(0)) {
    const pays = total.minus(discount.amount)
    const timely = credits.filter(({ valueOn }) => valueOn <= discount.untilOn)
    const isReached = Decimal.min(deposit, leftOf(timely)).gte(pays)
    if (isReached && pays.gt(0)) return taken(drawOn(timely, pays), true)
  }
  return taken(drawOn(credits, deposit), false)
}

const leftOf = (credits: readonly Credit[]) => sum(credits.map(({ left }) => left))

function taken(parts: readonly CreditPart[], earnsDiscount: boolean): TakenDeposit {
  return { parts, received: sum(parts.map(({ amount }) => amount)), earnsDiscount }
}
