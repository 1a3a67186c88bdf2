import { unitPriceDecimals, zero } from '#pricing/index.ts'
import type { ListPrice } from './list-prices.ts'
import type { CounterForm, OfferForm } from './quote-form.ts'
import type { NewQuoteLine, OpenLine, QuoteRecordLine } from './quote-record.ts'

/** The draft's lines as the rep's form leaves them; no quantity, or a ticked box, takes a line out. */
export function offeredLines(
  lines: readonly QuoteRecordLine[],
  offer: Pick<OfferForm, 'quantities' | 'prices' | 'discounts' | 'comments' | 'drops'>,
): QuoteRecordLine[] {
  return keptLines(lines, offer).map((line) => {
    const key = String(line.position)
    return {
      ...line,
      unitPrice: offer.prices.get(key) ?? null,
      discountPercent: offer.discounts.get(key) ?? zero,
      comment: offer.comments.get(key) ?? null,
    }
  })
}

/**
 * The same with today's list price, per the base that the line is quoted in. A discount without a price is off the list
 * price.
 */
export function againstList(line: OpenLine, found: ListPrice | undefined): NewQuoteLine {
  const priceBase = line.priceBase ?? found?.priceBase ?? 1
  const listPrice =
    found?.listPrice?.times(priceBase).div(found.priceBase).toDecimalPlaces(unitPriceDecimals) ??
    null
  const unitPrice = line.unitPrice ?? (line.discountPercent.isZero() ? null : listPrice)
  return { ...line, priceBase, listPrice, unitPrice, receipt: found?.receipt ?? null }
}

/** The lines of a counter-offer, or of a draft: the buyer's quantities and target prices; what was offered stays to compare with. */
export function counteredLines(
  lines: readonly QuoteRecordLine[],
  counter: Omit<CounterForm, 'message'>,
): QuoteRecordLine[] {
  return keptLines(lines, counter).map((line) => {
    const key = String(line.position)
    return {
      ...line,
      targetPrice: counter.targets.get(key) ?? null,
      comment: counter.comments.get(key) ?? null,
    }
  })
}

function keptLines(
  lines: readonly QuoteRecordLine[],
  { quantities, drops }: Pick<CounterForm, 'quantities' | 'drops'>,
): QuoteRecordLine[] {
  return lines.flatMap((line) => {
    const key = String(line.position)
    const quantity = quantities.has(key) ? quantities.get(key) : line.quantity
    return drops.get(key) || !quantity?.gt(0) ? [] : [{ ...line, quantity }]
  })
}
