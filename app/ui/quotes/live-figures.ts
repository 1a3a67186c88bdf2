import {
  type FigureLine,
  type QuoteFigures,
  quoteFigures,
} from '#app/domain/quotes/quote-figures.ts'
import type { OfferForm } from '#app/domain/quotes/quote-form.ts'
import type { DeskQuoteView, PricedLineView } from '#app/domain/quotes/quote-view.ts'
import { Decimal, zero } from '#pricing/index.ts'

/** The figures of an offer as it is typed; without a form, as it is stored. The server's own function on both sides. */
export function liveFigures(quote: DeskQuoteView, offer: OfferForm | null): QuoteFigures {
  const header = offer?.discountPercent ?? new Decimal(quote.draft.discountPercent)
  const lines = quote.lines.flatMap((line) => {
    const stored = figureLine(line)
    if (!offer) return [stored]
    const key = String(line.position)
    if (offer.drops.get(key)) return []
    const discountPercent = offer.discounts.get(key) ?? zero
    const fallback = discountPercent.isZero() ? null : stored.listPrice
    return [
      {
        ...stored,
        quantity: offer.quantities.get(key) ?? stored.quantity,
        unitPrice: offer.prices.get(key) ?? fallback,
        discountPercent,
      },
    ]
  })
  return quoteFigures(quote.currency, header, lines)
}

function figureLine(line: PricedLineView): FigureLine {
  const decimal = (text: string | null) => (text === null ? null : new Decimal(text))
  return {
    position: line.position,
    quantity: new Decimal(line.quantity),
    factor: new Decimal(line.factor),
    priceBase: line.priceBase,
    listPrice: decimal(line.listPrice),
    unitPrice: decimal(line.unitPrice),
    discountPercent: new Decimal(line.discountPercent),
    unitCost: decimal(line.unitCost),
    floorPrice: decimal(line.floorPrice),
    tax: { ...line.tax, rate: new Decimal(line.tax.rate) },
  }
}
