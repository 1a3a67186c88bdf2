import { type MoneyView, moneyView } from '#pricing/money.ts'
import {
  type DiscountedInvoice,
  type DiscountOffer,
  discountOffer,
  discountOn,
  grantedAmount,
  mayGrantByHand,
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

/** How an invoice's cash discount stands: still to be had, granted, or for finance to grant by hand. */
export type InvoiceDiscountView = {
  amount: MoneyView
  offer: DiscountOfferView | null
  granted: MoneyView | null
  mayGrant: boolean
}

export function invoiceDiscountView(
  invoice: DiscountedInvoice,
  today: string,
): InvoiceDiscountView {
  const { currency } = invoice
  const offer = discountOffer(invoice)
  const granted = grantedAmount(invoice)
  return {
    amount: moneyView({ amount: discountOn(invoice).amount, currency }),
    offer: offer && today <= offer.untilOn ? discountOfferView(offer, currency) : null,
    granted: granted.gt(0) ? moneyView({ amount: granted, currency }) : null,
    mayGrant: mayGrantByHand(invoice),
  }
}
