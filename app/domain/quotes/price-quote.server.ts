import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { draftRows, isOfQuantity, type LineFault } from './added-lines.ts'
import { offeredLines } from './offered-lines.ts'
import type { OfferForm } from './quote-form.ts'
import { replaceLines, saveTerms } from './quote-lines-repository.server.ts'
import { stateOf } from './quote-record.ts'
import { lockQuote, saveStep } from './quote-repository.server.ts'
import { takeStep } from './quote-status.ts'
import { weighRows } from './weigh-rows.server.ts'

/** With faults nothing is saved. */
type Priced = Result<
  { number: string; faults: readonly LineFault[] },
  'not-found' | 'quote-state' | 'quote-no-lines'
>

/**
 * The rep's draft: lines, prices, discounts, quantities, validity. List prices are resolved again, since breaks follow
 * the quantities. A new quantity keeps the quantity rules, unless a reason is given against them, which the event keeps.
 * What a manager approved before is a draft again: they approved something else.
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
    const { number, version } = quote
    const { actorId, at, overrideReason } = offer
    const rows = draftRows(version.lines, offeredLines(version.lines, offer), offer.added)
    if (rows.length === 0) return refuse('quote-no-lines')
    const { lines, faults } = await weighRows(tx, quote, rows, { by: 'house', at })
    const isOverridden = overrideReason !== null && faults.every(isOfQuantity)
    if (faults.length > 0 && !isOverridden) return ok({ number, faults })
    await replaceLines(tx, version.id, lines)
    await saveTerms(tx, version.id, offer)
    const event = { kind: 'priced', actorId, at, ...overriding(faults, overrideReason) }
    await saveStep(tx, quote, stepped.value, event)
    return ok({ number, faults: [] })
  })
}

/** What the event keeps of a rule that was set aside. */
function overriding(faults: readonly LineFault[], reason: string | null) {
  if (faults.length === 0) return {}
  const overridden = faults.map(({ refusal }) => refusal.parameters.sku)
  return { comment: reason, details: { overridden } }
}
