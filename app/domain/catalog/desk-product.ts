export type ProductStatus = 'draft' | 'active' | 'discontinued'

export type DeskProductRow = {
  slug: string
  name: string
  brand: string | null
  category: string
  status: ProductStatus
  variants: number
  /** Over all warehouses and variants, in base units. */
  onHand: string
}

export type DeskVariant = {
  id: string
  sku: string
  name: string
  gtin: string | null
  status: ProductStatus
  baseUnit: string
  units: string[]
  onHand: string
  allocated: string
  reserved: string
  available: string
  costs: { currency: string; unitCost: string | null; floorPrice: string | null }[]
}

export type DeskProduct = {
  slug: string
  name: string
  brand: string | null
  category: string
  status: ProductStatus
  image: string | null
  tags: string[]
  variants: DeskVariant[]
}
