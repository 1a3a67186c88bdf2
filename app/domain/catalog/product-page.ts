/** A variant as its product's page shows it; quantities in base units. */
export type ProductVariant = {
  variantId: string
  sku: string
  gtin: string | null
  name: string
  options: Record<string, string>
  weightGrams: number | null
  baseUnit: string
  baseUnitName: string
  backorderAllowed: boolean
  available: string
  /** What comes next, and when. */
  incoming: { quantity: string; on: string } | null
  units: { unit: string; unitName: string; factor: string }[]
}

export type ProductFacts = {
  slug: string
  name: string
  description: string
  brand: string | null
  tags: string[]
  image: string | null
  /** Category slugs and names from the root down. */
  path: { slug: string; name: string }[]
  variants: ProductVariant[]
}
