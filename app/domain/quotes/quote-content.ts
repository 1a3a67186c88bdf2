import { createHash } from 'node:crypto'
import type { Decimal } from '#pricing/index.ts'
import { quoteFigures } from './quote-figures.ts'
import { type QuotePaper, type QuotePaperFacts, quotePaper } from './quote-paper.ts'
import type { QuoteRecord } from './quote-record.ts'

/** What was offered, as it is kept: decimals as text, so that the database gives back what it was given. */
export type QuoteContent = {
  number: string
  version: number
  currency: string
  validUntil: string
  validOn: string
  comment: string | null
  discountPercent: string
  partialAllowed: boolean
  paymentTerms: unknown
  lines: {
    position: number
    sku: string
    name: string
    unitCode: string
    quantity: string
    listPrice: string | null
    unitPrice: string
    priceBase: number
    discountPercent: string
    lineAmount: string
    comment: string | null
  }[]
  totals: { subtotal: string; allowance: string; net: string; taxTotal: string; total: string }
  /** What its paper says besides; older offers have none. */
  paper?: QuotePaper
}

/** The offer in its last form; every line must be priced and the validity set, which sending checks first. */
export function quoteContent(record: QuoteRecord, facts: QuotePaperFacts): QuoteContent {
  const { version, currency, number } = record
  const figures = quoteFigures(currency, version.discountPercent, version.lines)
  const { subtotal, allowance, net, taxTotal, total } = figures
  return {
    number,
    version: version.version,
    currency,
    validUntil: version.validUntil ?? '',
    validOn: version.validOn ?? '',
    comment: version.comment,
    discountPercent: version.discountPercent.toString(),
    partialAllowed: version.partialAllowed,
    paymentTerms: version.paymentTerms,
    lines: version.lines.map((line, index) => ({
      position: line.position,
      sku: line.sku,
      name: line.name,
      unitCode: line.unitCode,
      quantity: line.quantity.toString(),
      listPrice: line.listPrice?.toString() ?? null,
      unitPrice: text(line.unitPrice),
      priceBase: line.priceBase,
      discountPercent: line.discountPercent.toString(),
      lineAmount: text(figures.lines[index]?.amount ?? null),
      comment: line.comment,
    })),
    totals: {
      subtotal: subtotal.toString(),
      allowance: allowance.toString(),
      net: net.toString(),
      taxTotal: taxTotal.toString(),
      total: total.toString(),
    },
    paper: quotePaper(record, figures, facts),
  }
}

const text = (amount: Decimal | null) => amount?.toString() ?? ''

/** SHA-256 over the content in a fixed order, whatever order its keys come back in. */
export function quoteHash(content: QuoteContent): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(content)))
    .digest('hex')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, ordered(inner)])
}
