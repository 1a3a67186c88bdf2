import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import type { QuoteRecord } from '#app/domain/quotes/quote-record.ts'
import {
  Decimal,
  lineAmount,
  type PriceBase,
  preparePriceContext,
  resolveLines,
} from '#pricing/index.ts'
import type { SubmissionLine } from './submission.ts'

/**
 * The lines of an accepted offer at its prices. They go through the one resolution with the quote as their nearest
 * candidate, so that each receipt names the quote and its version and gives the price again when it is replayed.
 */
export function submissionLines(
  { number, currency, version }: QuoteRecord,
  positions: readonly number[] | null,
  loaded: LoadedPrices,
): SubmissionLine[] {
  const taken = version.lines.filter(
    ({ position, unitPrice }) => unitPrice && (positions?.includes(position) ?? true),
  )
  const reference = `${number} v${version.version}`
  const requests = taken.map(({ variantId, unitCode, quantity, unitPrice, priceBase }) => {
    const asked = { variantId: String(variantId), unit: unitCode, quantity, currency }
    const price = { unitPrice: unitPrice ?? new Decimal(0), priceBase: priceBase as PriceBase }
    const { channel, at, taxMode } = loaded
    const quoteLine = { reference, ...asked, ...price, taxMode }
    return { ...asked, channel, at, taxMode, quoteLine }
  })
  const resolved = resolveLines(requests, preparePriceContext(loaded))
  return taken.flatMap((line, index) => {
    const resolution = resolved[index]
    if (!resolution?.ok || resolution.price.list.level !== 'quote')
      throw new Error(`${reference}, line ${line.position}: another price answered`)
    const { unitPrice, priceBase } = resolution.price
    const rate = line.discountPercent.div(100)
    const { amount } = lineAmount(resolution.price, line.quantity, currency, rate)
    return [
      {
        variantId: line.variantId,
        unitCode: line.unitCode,
        quantity: line.quantity,
        unitPrice,
        priceBase,
        discountPercent: line.discountPercent,
        lineAmount: amount,
        receipt: resolution.receipt,
        note: line.comment,
      },
    ]
  })
}
