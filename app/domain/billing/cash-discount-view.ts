import { type Decimal, zero } from '#pricing/decimal.ts'
import { type MoneyView, moneyView } from '#pricing/money.ts'
import {
  type DiscountedInvoice,
  type DiscountOffer,
  discountOffer,
  discountOn,
  grantedAmount,
  lateMoneyInTheWay,
  mayGrantByHand,
  missingForHand,
} from './cash-discount.ts'

/** Paying `pays` by `untilOn` saves `amount`. */
export type DiscountOfferView = { untilOn: string; amount: MoneyView; pays: MoneyView }

export function discountOfferView(offer: DiscountOffer, currency: string): DiscountOfferView {
  return {
    untilOn: offer.untilOn,
    amount: moneyView({ amount: offer.amount, currency }),
    pays: moneyView({ amount: offer.pays, currency }),
  }
}

/**
 * Why nothing can be had or granted at present. `passed`: the day is over, money of a value day until then still earns it
 * with `pays` more. `late`: later money stands in the way of that, `pays` more by any day lets finance grant it.
 * `noRoom`: less is open than the discount, of what was paid in time.
 */
export type NoDiscountView = {
  reason: 'passed' | 'late' | 'noRoom'
  untilOn: string
  pays: MoneyView
}

/** How an invoice's cash discount stands: still to be had, granted, or for finance to grant by hand. */
export type InvoiceDiscountView = {
  amount: MoneyView
  offer: DiscountOfferView | null
  granted: MoneyView | null
  mayGrant: boolean
  /** Of later money on the invoice, what is free again once finance grants it. */
  frees: MoneyView | null
  none: NoDiscountView | null
}

export function invoiceDiscountView(
  invoice: DiscountedInvoice,
  today: string,
): InvoiceDiscountView {
  const { currency } = invoice
  const money = (amount: Decimal) => moneyView({ amount, currency })
  const offer = discountOffer(invoice)
  const granted = grantedAmount(invoice)
  const mayGrant = mayGrantByHand(invoice)
  const inTheWay = mayGrant ? lateMoneyInTheWay(invoice) : zero
  const isOffered = offer !== null && today <= offer.untilOn
  return {
    amount: money(discountOn(invoice).amount),
    offer: isOffered ? discountOfferView(offer, currency) : null,
    granted: granted.gt(0) ? money(granted) : null,
    mayGrant,
    frees: inTheWay.gt(0) ? money(inTheWay) : null,
    none: isOffered || mayGrant || granted.gt(0) ? null : noDiscountView(invoice, offer),
  }
}

function noDiscountView(
  invoice: DiscountedInvoice,
  offer: DiscountOffer | null,
): NoDiscountView | null {
  const { currency, untilOn } = invoice
  if (discountOn(invoice).amount.lte(0)) return null
  const missing = missingForHand(invoice)
  const reason = offer ? 'passed' : missing.gt(0) ? 'late' : 'noRoom'
  const pays = moneyView({ amount: offer?.pays ?? missing, currency })
  return { reason, untilOn, pays }
}

/** The buyer's: what finance might still grant is not theirs to read. */
export function buyerDiscountView(view: InvoiceDiscountView): InvoiceDiscountView {
  return { ...view, mayGrant: false, frees: null, none: null }
}
