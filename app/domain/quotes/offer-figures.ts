import { Decimal, moneyView, zero } from '#pricing/index.ts'
import { type ApprovalReason, approvalReasons } from './offer-limit.ts'
import {
  type FigureLine,
  type LineFigures,
  type QuoteFigures,
  quoteFigures,
} from './quote-figures.ts'
import type { OfferForm } from './quote-form.ts'
import type { DeskQuoteView, PricedLineView } from './quote-view.ts'

/** Whose offer it is: what they may give by themselves. */
export type OfferAuthor = { mayApprove: boolean; limitPercent: string | null }

/** Percentages with two places, amounts with the currency's; null where nothing can be said. */
export type OfferLineView = {
  position: number
  amount: string | null
  offList: string | null
  margin: string | null
  /** Of a line that is offered below it: what one unit may not cost less than. */
  belowFloor: string | null
}

type OfferTotal = 'listTotal' | 'subtotal' | 'allowance' | 'net' | 'taxTotal' | 'total'

/** The figures of an offer as its page shows them; the allowance is negative. */
export type OfferFiguresView = Record<OfferTotal, string> & {
  lines: OfferLineView[]
  margin: string | null
  largestDiscount: string
  /** Why its author may not send it alone. */
  reasons: ApprovalReason[]
}

/** As it is stored. */
export function storedFigures(quote: DeskQuoteView, author: OfferAuthor): OfferFiguresView {
  return shown(liveFigures(quote, null), quote.currency, author)
}

/** As it is typed; without a form as its fields start, where an unpriced line has its list price. */
export function typedFigures(
  quote: DeskQuoteView,
  author: OfferAuthor,
  offer: OfferForm | null,
): OfferFiguresView {
  const lines = quote.lines.map((line) => ({
    ...line,
    unitPrice: line.unitPrice ?? line.listPrice,
  }))
  return shown(liveFigures({ ...quote, lines }, offer), quote.currency, author)
}

function shown(
  figures: QuoteFigures,
  currency: string,
  { mayApprove, limitPercent }: OfferAuthor,
): OfferFiguresView {
  const money = (amount: Decimal) => moneyView({ amount, currency }).amount
  const limit = limitPercent === null ? null : new Decimal(limitPercent)
  return {
    lines: figures.lines.map((line) => lineView(line, money)),
    listTotal: money(figures.listTotal),
    subtotal: money(figures.subtotal),
    allowance: money(figures.allowance.negated()),
    net: money(figures.net),
    taxTotal: money(figures.taxTotal),
    total: money(figures.total),
    margin: figures.marginPercent?.toFixed(2) ?? null,
    largestDiscount: figures.discountPercent.toFixed(2),
    reasons: approvalReasons(figures, { mayApprove, limitPercent: limit }),
  }
}

function lineView(line: LineFigures, money: (amount: Decimal) => string): OfferLineView {
  const { position, amount, discountPercent, marginPercent, floor, isBelowFloor } = line
  return {
    position,
    amount: amount && money(amount),
    offList: discountPercent?.toFixed(2) ?? null,
    margin: marginPercent?.toFixed(2) ?? null,
    belowFloor: isBelowFloor && floor ? floor.toString() : null,
  }
}

/** The figures of an offer as it is typed; without a form, as it is stored. The server's own function on both sides. */
function liveFigures(quote: DeskQuoteView, offer: OfferForm | null): QuoteFigures {
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
