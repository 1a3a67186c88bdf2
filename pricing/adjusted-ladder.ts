import { Decimal, one } from './decimal.ts'
import { type LineUnit, type ListBreak, type ListLadder, netOfOne } from './list-ladder.ts'
import type { PriceList } from './price-list.ts'
import type { ListReference } from './receipt.ts'
import { roundUnitPrice } from './rounding.ts'
import type { VariantFacts } from './variant-facts.ts'

const hundred = new Decimal(100)

/** The list's percentage for a variant: the product's, else the deepest category's, else its overall. */
export function adjustmentFor(list: PriceList, variant: VariantFacts): Decimal | null {
  const { adjustments } = list
  if (adjustments.length === 0) return null
  const ofProduct = adjustments.find(
    (each) => each.scope === 'product' && each.productId === variant.productId,
  )
  if (ofProduct) return ofProduct.adjustmentPercent
  for (const categoryId of variant.categoryPath) {
    const found = adjustments.find(
      (each) => each.scope === 'category' && each.categoryId === categoryId,
    )
    if (found) return found.adjustmentPercent
  }
  return adjustments.find(({ scope }) => scope === 'list')?.adjustmentPercent ?? null
}

/** The base ladder with a percentage on every break, half up to four places; scopes and mode stay. */
export function adjustLadder(
  list: ListReference,
  base: ListLadder,
  percent: Decimal,
  line: LineUnit,
): ListLadder {
  const ratio = ratioOf(percent)
  const breaks = base.breaks.map((each): ListBreak => {
    const exact = each.unitPrice.times(ratio)
    const unitPrice = roundUnitPrice(exact)
    return {
      ...each,
      list,
      unitPrice,
      net: netOfOne(unitPrice, each.priceBase, each.taxMode, line.variant),
      steps: [
        ...each.steps,
        { step: 'percentage', adjustmentPercent: percent, exact, price: unitPrice },
      ],
    }
  })
  return { ...base, breaks }
}

const ratios = new WeakMap<Decimal, Decimal>()

/** A list has few percentages for many variants. */
function ratioOf(percent: Decimal): Decimal {
  const found = ratios.get(percent) ?? one.plus(percent.div(hundred))
  ratios.set(percent, found)
  return found
}
