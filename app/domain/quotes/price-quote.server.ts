import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { listPrices } from './list-prices.ts'
import { againstList, offeredLines } from './offered-lines.ts'
import type { OfferForm } from './quote-form.ts'
import { replaceLines, saveTerms } from './quote-lines-repository.server.ts'
import { stateOf } from './quote-record.ts'
import { lockQuote, saveStep } from './quote-repository.server.ts'
import { takeStep } from './quote-status.ts'

type Priced = Result<{ number: string }, 'not-found' | 'quote-state' | 'quote-no-lines'>

/**
 * The rep's draft: prices, discounts, quantities, validity. List prices are resolved again, since breaks follow the
 * quantities. What a manager approved before is a draft again: they approved something else.
 */
export function priceQuote(
  scope: StaffScope,
  offer: OfferForm & { number: string; actorId: bigint; at: string },
): Promise<Priced> {
  return refusableTransaction(async (tx): Promise<Priced> => {
    const quote = await lockQuote(tx, scope, offer.number)
    if (!quote) return refuse('not-found')
    const stepped = takeStep(stateOf(quote), 'price')
    if (!stepped.ok) return stepped
    const lines = offeredLines(quote.version.lines, offer)
    if (lines.length === 0) return refuse('quote-no-lines')
    const loaded = await loadPriceContext(tx, {
      variantIds: lines.map(({ variantId }) => variantId),
      buyer: companyBuyer({ ...quote.buyer, currency: quote.currency }),
      at: offer.at,
    })
    const prices = listPrices(lines, loaded)
    const priced = lines.map((line, index) => againstList(line, prices[index]))
    await replaceLines(tx, quote.version.id, priced)
    await saveTerms(tx, quote.version.id, offer)
    const { actorId, at } = offer
    await saveStep(tx, quote, stepped.value, { kind: 'priced', actorId, at })
    return ok({ number: quote.number })
  })
}
