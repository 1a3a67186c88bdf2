import { type Decimal, one, zero } from './decimal.ts'
import { factorOf, type Offer } from './offer.ts'
import type { PriceContext } from './price-context.ts'
import type { PriceStrategy } from './price-context-data.ts'
import type { PriceList } from './price-list.ts'
import type { PriceRequest } from './price-request.ts'

type CountedLine = { variantId: string; productId: string; base: Decimal; precedes: boolean }

/** A request against a context, at any quantity. */
export type PriceQuestion = {
  request: PriceRequest
  strategy: PriceStrategy
  offer: Offer
  others: readonly CountedLine[]
}

export function priceQuestion(request: PriceRequest, context: PriceContext): PriceQuestion {
  const others = request.otherLines ?? []
  return {
    request,
    strategy: context.data.strategy,
    offer: context.offer(request.variantId, request.unit),
    others: others.map(({ variantId, unit, quantity, precedes }) => {
      const variant = context.variant(variantId)
      const base = quantity.times(factorOf(variant, unit))
      return { variantId, productId: variant.productId, base, precedes }
    }),
  }
}

export function inBaseUnits(question: PriceQuestion, quantity: Decimal): Decimal {
  const { factor } = question.offer
  return factor === one ? quantity : quantity.times(factor)
}

/** Base units that the document's other lines add to this list's breaks (domain rule 2.6). */
export function othersCounted(question: PriceQuestion, list: PriceList): Decimal {
  const { others } = question
  if (others.length === 0 || list.aggregation === 'line') return zero
  const counts = scopeOf(question, list)
  return others.reduce((sum, line) => (counts(line) ? sum.plus(line.base) : sum), zero)
}

function scopeOf({ offer }: PriceQuestion, list: PriceList): (line: CountedLine) => boolean {
  const { id, productId } = offer.variant
  if (list.aggregation === 'variant') return (line) => line.variantId === id
  if (list.aggregation === 'product') return (line) => line.productId === productId
  const group = list.mixGroup?.variantIds ?? []
  if (!group.includes(id)) return () => false
  return (line) => group.includes(line.variantId)
}

/** Base units of the same variant above this line: where its graduated bands begin. */
export function precedingBase({ offer, others }: PriceQuestion, list: PriceList): Decimal {
  if (others.length === 0 || list.aggregation !== 'variant') return zero
  return others.reduce(
    (sum, line) =>
      line.precedes && line.variantId === offer.variant.id ? sum.plus(line.base) : sum,
    zero,
  )
}

/** Base units left of a list's quota for this line; `null` without a quota. */
export function quotaLeft(
  question: PriceQuestion,
  quota: Decimal | null,
  listId: string,
): Decimal | null {
  const { quotaUsed } = question.request
  if (!quota || !quotaUsed) return quota
  const ofList = quotaUsed.filter((use) => use.listId === listId)
  return ofList.reduce((left, use) => left.minus(use.baseQuantity), quota)
}
