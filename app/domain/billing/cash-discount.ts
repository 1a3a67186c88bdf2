import type { CalendarDay } from '#pricing/calendar-day.ts'
import { type DiscountPart, discountLeft, groupsLeft } from '#pricing/cash-discount.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import type { TaxGroup } from '#pricing/document.ts'
import { sum } from '#pricing/sum.ts'
import { isSameTax } from '#pricing/tax-group.ts'

/** An invoice with a cash discount as it stands. VAT groups are positive figures. */
export type DiscountedInvoice = {
  currency: string
  percent: string
  untilOn: CalendarDay
  groups: readonly TaxGroup[]
  /** By credit notes of goods. */
  credited: readonly TaxGroup[]
  /** By the discount's own documents so far. */
  granted: readonly TaxGroup[]
  open: Decimal
  /** Set against it other than by its own credit notes; of that, what counts from a day within the window. */
  settled: Decimal
  timely: Decimal
}

/** What may still be saved: `pays` more by then, and `amount` comes off; no more than `most` is set against it. */
export type DiscountOffer = { untilOn: CalendarDay; amount: Decimal; pays: Decimal; most: Decimal }

/** What remains payable after credit notes of goods. */
function payable({ groups, credited }: DiscountedInvoice): Decimal {
  return grossOf(groupsLeft(groups, credited))
}

/** The share of what is payable, by VAT rate. */
export function discountOn({
  percent,
  groups,
  credited,
  currency,
}: DiscountedInvoice): DiscountPart {
  return discountLeft(percent, groups, credited, currency)
}

export function grantedAmount({ granted }: DiscountedInvoice): Decimal {
  return grossOf(granted)
}

function isGranted(invoice: DiscountedInvoice): boolean {
  return grantedAmount(invoice).gt(0)
}

/** What paying in time would still save: so much earns it, by the rule that grants it. Null: nothing does, or it is granted. */
export function discountOffer(invoice: DiscountedInvoice): DiscountOffer | null {
  const { amount } = discountOn(invoice)
  const { untilOn, open, settled, timely } = invoice
  const pays = payable(invoice).minus(timely).minus(amount)
  if (isGranted(invoice) || pays.lte(0) || pays.gt(open)) return null
  const paid = { open: open.minus(pays), settled: settled.plus(pays), timely: timely.plus(pays) }
  const most = Decimal.min(open, openWithoutLate(invoice).minus(amount))
  return isEarned({ ...invoice, ...paid }) ? { untilOn, amount, pays, most } : null
}

/** Whether everything but the discount was paid in time, and the discount is open but for money that came later. */
function isEarned(invoice: DiscountedInvoice): boolean {
  const { amount } = discountOn(invoice)
  const isOpen = openWithoutLate(invoice).gte(amount)
  return amount.gt(0) && isOpen && isReached(invoice, invoice.timely, amount)
}

function openWithoutLate({ open, settled, timely }: DiscountedInvoice): Decimal {
  return open.plus(settled).minus(timely)
}

/** What of later money has to leave the invoice, so that the discount which is granted now has room on it. */
export function lateMoneyToFree(invoice: DiscountedInvoice): Decimal {
  return isGranted(invoice) || !isEarned(invoice) ? zero : lateMoneyInTheWay(invoice)
}

/** So much less is open than the discount. */
export function lateMoneyInTheWay(invoice: DiscountedInvoice): Decimal {
  return Decimal.max(zero, discountOn(invoice).amount.minus(invoice.open))
}

/** Whether finance may grant it by hand: everything but the discount is paid, and what is in its way came late. */
export function mayGrantByHand(invoice: DiscountedInvoice): boolean {
  const { amount } = discountOn(invoice)
  if (isGranted(invoice) || amount.lte(0) || openWithoutLate(invoice).lt(amount)) return false
  return missingForHand(invoice).isZero()
}

/** What has to be paid, on whatever day, before the discount may be granted by hand. */
export function missingForHand(invoice: DiscountedInvoice): Decimal {
  const needed = payable(invoice).minus(discountOn(invoice).amount)
  return Decimal.max(zero, needed.minus(invoice.settled))
}

function isReached(invoice: DiscountedInvoice, paid: Decimal, discount: Decimal): boolean {
  return paid.gte(payable(invoice).minus(discount))
}

/**
 * By VAT rate, what the discount's next document has to grant (positive) or take back (negative); null where the
 * discount is what it should be: the share of what is payable once earned, nothing when its payment is undone.
 */
export function discountStep(invoice: DiscountedInvoice): DiscountPart | null {
  const whole = discountOn(invoice)
  const isDue = isGranted(invoice)
    ? isReached(invoice, invoice.settled, whole.amount)
    : isEarned(invoice)
  return isDue ? stepTo(whole.groups, invoice) : stepTo([], invoice)
}

function stepTo(target: readonly TaxGroup[], { groups, granted }: DiscountedInvoice) {
  const steps = groups.map((group) => {
    const [after, before] = [target, granted].map((list) => sumOf(list, group))
    return {
      ...group,
      taxable: (after?.taxable ?? zero).minus(before?.taxable ?? zero),
      tax: (after?.tax ?? zero).minus(before?.tax ?? zero),
    }
  })
  const moved = steps.filter(({ taxable, tax }) => !taxable.isZero() || !tax.isZero())
  return moved.length === 0 ? null : { amount: grossOf(moved), groups: moved }
}

function sumOf(list: readonly TaxGroup[], group: TaxGroup) {
  const same = list.filter((one) => isSameTax(one, group))
  return { taxable: sum(same.map(({ taxable }) => taxable)), tax: sum(same.map(({ tax }) => tax)) }
}

function grossOf(groups: readonly TaxGroup[]): Decimal {
  return sum(groups.map(({ taxable, tax }) => taxable.plus(tax)))
}

type Owed = { open: Decimal; discount: DiscountOffer | null }

/**
 * How much of the money is set against the invoice: what earns the discount leaves the discount open, so that it is set
 * off by its credit note and what was paid beyond stays with the payment.
 */
export function partToSet(owed: Owed, offered: Decimal, valueOn: CalendarDay): Decimal {
  const offer = offerOn(owed, valueOn)
  const isUsed = offer !== null && offered.gte(offer.pays)
  return isUsed ? Decimal.min(offered, offer.most) : offered
}

/** What settles the invoice with money of that day; of no day yet, it earns no discount. */
export function settlingAmount(owed: Owed, valueOn: CalendarDay | null): Decimal {
  return offerOn(owed, valueOn)?.pays ?? owed.open
}

function offerOn({ discount }: Owed, valueOn: CalendarDay | null): DiscountOffer | null {
  const isInTime = discount !== null && valueOn !== null && valueOn <= discount.untilOn
  return isInTime ? discount : null
}
