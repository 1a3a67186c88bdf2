import { moneyView } from '#pricing/index.ts'
import type { QuoteContent } from './quote-content.ts'
import { quoteDifference } from './quote-difference.ts'
import { type QuoteRecord, type QuoteRecordLine, stateOf } from './quote-record.ts'
import { mayStep, type QuoteStep, quoteSteps, type VersionStatus } from './quote-status.ts'
import type {
  AskedLineView,
  OfferView,
  PricedLineView,
  QuoteEventView,
  QuoteView,
} from './quote-view.ts'

export type QuoteHistory = {
  requestedBy: string | null
  holdOn: string | null
  offers: {
    version: number
    status: VersionStatus
    hash: string
    sentAt: string
    content: QuoteContent
  }[]
  events: QuoteEventView[]
  order: QuoteView['order']
  contract: string | null
  shipTos: { id: string; label: string }[]
}

/** What both sides see of a quote: nothing of a draft's prices, of cost or of floor. */
export function quoteView(record: QuoteRecord, history: QuoteHistory): QuoteView {
  const { number, status, currency, message, purchaseOrderNumber, requestedOn } = record
  const { targetTotal, buyer, version } = record
  const steps = Object.keys(quoteSteps) as QuoteStep[]
  return {
    ...{ number, status, currency, message, purchaseOrderNumber, requestedOn },
    company: buyer.name,
    version: version.version,
    versionStatus: version.status,
    targetTotal: targetTotal && moneyView({ amount: targetTotal, currency }),
    requestedBy: history.requestedBy,
    asked: version.lines.map(askedLine),
    offers: history.offers.map((offer, index): OfferView => {
      const older = history.offers[index + 1]
      const differences = older ? quoteDifference(older.content, offer.content) : null
      const { paper, ...content } = offer.content
      return { ...offer, content, differences, hasPaper: paper !== undefined }
    }),
    events: history.events,
    order: history.order,
    steps: steps.filter((step) => mayStep(stateOf(record), step)),
  }
}

function askedLine(line: QuoteRecordLine): AskedLineView {
  const { position, sku, name, unitCode, priceBase, comment } = line
  return {
    ...{ position, sku, name, unitCode, priceBase, comment },
    quantity: line.quantity.toString(),
    targetPrice: line.targetPrice?.toString() ?? null,
    listPrice: line.listPrice?.toString() ?? null,
  }
}

/** The same for whoever prices it. */
export function pricedLine(line: QuoteRecordLine): PricedLineView {
  return {
    ...askedLine(line),
    factor: line.factor.toString(),
    unitPrice: line.unitPrice?.toString() ?? null,
    discountPercent: line.discountPercent.toString(),
    unitCost: line.unitCost?.toString() ?? null,
    floorPrice: line.floorPrice?.toString() ?? null,
    tax: { taxCategory: line.tax.taxCategory, rate: line.tax.rate.toString() },
  }
}
