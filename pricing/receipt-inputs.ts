import type { Offer } from './offer.ts'
import type { PriceContext } from './price-context.ts'
import type { PriceContextData } from './price-context-data.ts'
import type { PriceList } from './price-list.ts'
import type { PriceRequest } from './price-request.ts'

/** The part of the context that this price depends on: enough to replay it, and no more. */
export function receiptContext(request: PriceRequest, context: PriceContext): PriceContextData {
  const offer = context.offer(request.variantId, request.unit)
  const others = request.otherLines ?? []
  if (others.length > 0) {
    return sliceFor(offer, context, [
      ...new Set([offer.variant.id, ...others.map(({ variantId }) => variantId)]),
    ])
  }
  offer.found.context ??= sliceFor(offer, context, [offer.variant.id])
  return offer.found.context
}

function sliceFor(
  offer: Offer,
  { data, variant }: PriceContext,
  variantIds: readonly string[],
): PriceContextData {
  return {
    levels: data.levels.map(({ kind, name }, index) => ({
      kind,
      name,
      lists: (offer.levels[index] ?? []).map(({ list }) => sliceOfList(list, offer, variantIds)),
    })),
    variants: variantIds.map(variant),
    strategy: data.strategy,
    catalogs: offer.isVisible ? null : { buyer: [], channelDefault: [] },
    quantityRules: data.quantityRules.filter(
      (rule) => rule.variantId === offer.variant.id && rule.unit === offer.unit,
    ),
  }
}

function sliceOfList(list: PriceList, offer: Offer, variantIds: readonly string[]): PriceList {
  const { variant, unit } = offer
  const { mixGroup } = list
  return {
    ...list,
    rows: offer.rowsOf(list).filter((row) => row.unit === unit || row.unit === variant.baseUnit),
    adjustments: list.adjustments.filter(
      (each) =>
        each.scope === 'list' ||
        (each.scope === 'product' && each.productId === variant.productId) ||
        (each.scope === 'category' && variant.categoryPath.includes(each.categoryId)),
    ),
    quotas: list.quotas.filter(({ variantId }) => variantId === variant.id),
    mixGroup: mixGroup && {
      name: mixGroup.name,
      variantIds: mixGroup.variantIds.filter((id) => variantIds.includes(id)),
    },
  }
}
