import type { Offer } from './offer.ts'
import type { PriceContext } from './price-context.ts'
import type { OtherLine, PriceRequest, QuotaUse } from './price-request.ts'
import type { Resolution } from './receipt.ts'
import { resolvePrice } from './resolve-price.ts'

/**
 * Prices a whole document, line by line in its order: breaks count the lines of their scope,
 * graduated bands and quotas fill from the top. Give the lines without `otherLines` and `quotaUsed`.
 */
export function resolveLines(
  lines: readonly PriceRequest[],
  context: PriceContext,
): readonly Resolution[] {
  const used = new Map<string, QuotaUse[]>()
  return lines.map((line, position) => {
    const otherLines = countedLines(lines, position, context)
    const quotaUsed = used.get(line.variantId) ?? []
    const resolution = resolvePrice(
      {
        ...line,
        ...(otherLines.length > 0 ? { otherLines } : {}),
        ...(quotaUsed.length > 0 ? { quotaUsed: [...quotaUsed] } : {}),
      },
      context,
    )
    if (resolution.ok) used.set(line.variantId, [...quotaUsed, ...resolution.price.quotaTaken])
    return resolution
  })
}

/** The other lines that some list of this line's variant may count; a receipt keeps no others. */
export function countedLines(
  lines: readonly PriceRequest[],
  position: number,
  context: PriceContext,
): readonly OtherLine[] {
  const line = lines[position]
  if (!line) return []
  const counts = countedVariants(context.offer(line.variantId, line.unit), context)
  if (!counts) return []
  return lines.flatMap(({ variantId, unit, quantity }, index) =>
    index !== position && counts(variantId)
      ? [{ variantId, unit, quantity, precedes: index < position }]
      : [],
  )
}

function countedVariants(
  { levels, variant }: Offer,
  context: PriceContext,
): ((variantId: string) => boolean) | null {
  const lists = levels.flat().filter(({ list }) => list.aggregation !== 'line')
  if (lists.length === 0) return null
  const group = new Set(
    lists
      .map(({ list }) => list.mixGroup?.variantIds ?? [])
      .filter((ids) => ids.includes(variant.id))
      .flat(),
  )
  const countsProduct = lists.some(({ list }) => list.aggregation === 'product')
  return (variantId) =>
    variantId === variant.id ||
    group.has(variantId) ||
    (countsProduct && context.variant(variantId).productId === variant.productId)
}
