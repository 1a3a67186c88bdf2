import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { currentListPrices } from './current-list-prices.server.ts'
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
    const prices = await currentListPrices(tx, quote, lines, offer.at)
    const priced = lines.map((line, index) => againstList(line, prices[index]))
    await replaceLines(tx, quote.version.id, priced)
    await saveTerms(tx, quote.version.id, offer)
    const { actorId, at } = offer
    await saveStep(tx, quote, stepped.value, { kind: 'priced', actorId, at })
    return ok({ number: quote.number })
  })
}
