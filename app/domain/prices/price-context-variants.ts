import { rowsFrom } from '#app/domain/columns.ts'
import type { Decimal, VariantFacts } from '#pricing/index.ts'
import { decimalReader } from './decimal-reader.ts'
import type { PriceContextJson, VariantJson } from './price-context-json.ts'

/** What pricing knows of each variant: its own columns, its product's, and its units. */
export function variantFacts(
  json: PriceContextJson,
  variants: readonly VariantJson[],
  rateOf: (taxCategory: string) => Decimal,
): VariantFacts[] {
  const products = productsById(json)
  const units = unitsByVariant(json)
  return variants.map(({ id, product, base, precision, tax }) => ({
    id,
    productId: product,
    ...(products.get(product) ?? { categoryPath: [], brandId: null, tags: [] }),
    baseUnit: base,
    units: units.get(id) ?? [],
    precision,
    domesticTaxRate: rateOf(tax),
  }))
}

type ProductFacts = Pick<VariantFacts, 'categoryPath' | 'brandId' | 'tags'>

function productsById({ products }: PriceContextJson): ReadonlyMap<string, ProductFacts> {
  return new Map(
    (products ?? []).map(([id, brandId, tags, path]) => [
      id,
      { brandId, tags, categoryPath: path.toReversed() },
    ]),
  )
}

function unitsByVariant({ units }: PriceContextJson) {
  const found = new Map<string, { unit: string; factor: Decimal }[]>()
  const read = decimalReader()
  for (const { variant, unit, factor } of rowsFrom(units)) {
    const ofVariant = found.get(variant) ?? []
    ofVariant.push({ unit, factor: read(factor) })
    found.set(variant, ofVariant)
  }
  return found
}
