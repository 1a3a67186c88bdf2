import { Decimal, type PriceContext } from '#pricing/index.ts'
import type { LoadedPrices } from './loaded-prices.ts'
import type { PersonalListLine, PersonalListRung } from './personal-list.ts'
import { ladderView, type RungView, ruleView, shownPrice } from './price-view.ts'

/** A variant as the catalog prints it. */
export type ListedVariant = {
  id: string
  sku: string
  name: string
  brand: string | null
  units: readonly { unit: string; name: string; factor: string }[]
}

/** What somebody pays: what was loaded for them, prepared. */
export type Prices = { loaded: LoadedPrices; context: PriceContext }

/** A variant in each of its units with every rung of the buyer's ladder; beside it the price without their agreements. */
export function personalListLines(
  variant: ListedVariant,
  category: string,
  own: Prices,
  list: Prices,
): PersonalListLine[] {
  const { id, sku, name, brand } = variant
  const rate = own.loaded.variants.find((each) => each.id === id)?.domesticTaxRate
  const vatPercent = (rate ?? new Decimal(0)).times(100).toFixed()
  return variant.units.map(({ unit, name: unitName, factor }) => {
    const line = { variantId: id, unit }
    const { increment, maximum } = ruleView(own.context, line)
    const rungs = ladderView(own.loaded, own.context, line).map((rung) =>
      besideList(rung, line, list),
    )
    return {
      ...{ category, sku, name, brand, unit, unitName, factor },
      ...{ increment, maximum, vatPercent, rungs },
    }
  })
}

function besideList(
  { from, unitPrice, priceBase, appliesAbove }: RungView,
  line: { variantId: string; unit: string },
  { loaded, context }: Prices,
): PersonalListRung {
  const shown = shownPrice(loaded, context, line, new Decimal(from))
  const listPrice = shown && { unitPrice: shown.unitPrice, priceBase: shown.priceBase }
  const percent = unitPrice && listPrice ? percentOf({ unitPrice, priceBase }, listPrice) : null
  return { from, unitPrice, priceBase, appliesAbove, listPrice, percent }
}

type Figure = { unitPrice: string; priceBase: number }

function percentOf(own: Figure, list: Figure): string | null {
  const each = ({ unitPrice, priceBase }: Figure) => new Decimal(unitPrice).div(priceBase)
  if (each(list).isZero()) return null
  return each(own).minus(each(list)).div(each(list)).times(100).toDecimalPlaces(1).toFixed()
}
