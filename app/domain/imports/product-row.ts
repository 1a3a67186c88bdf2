import { expected } from './expectation.ts'
import type { RowParser } from './row-parser.ts'

export const productFields = [
  'sku',
  'name',
  'description',
  'category',
  'brand',
  'tags',
  'gtin',
  'variantName',
  'productKey',
  'unit',
  'precision',
  'taxCategory',
  'status',
  'backorderAllowed',
  'currency',
  'unitCost',
  'floorPrice',
  'packUnit',
  'packFactor',
] as const

export type ProductRow = {
  sku: string
  name: string
  description: string
  category: string
  brand: string | null
  tags: string[]
  gtin: string | null
  variantName: string
  /** Rows with the same key are variants of one product; without one each SKU is a product of its own. */
  productKey: string
  unit: string
  precision: number
  taxCategory: string
  status: 'draft' | 'active' | 'discontinued'
  backorderAllowed: boolean
}

export function parseProduct(row: RowParser): ProductRow {
  const sku = row.text('sku', 60)
  return {
    sku,
    name: row.text('name', 200),
    description: row.optional('description', 5000) ?? '',
    category: row.optional('category', 100) ?? 'Other',
    brand: row.optional('brand', 100),
    tags: (row.optional('tags') ?? '').split('|').filter(Boolean),
    gtin: gtin(row),
    variantName: row.optional('variantName', 100) ?? '',
    productKey: row.optional('productKey', 100) ?? sku,
    unit: row.optional('unit', 20) ?? 'pc',
    precision: row.number('precision', { from: '0', upTo: '3', places: 0 })?.toNumber() ?? 0,
    taxCategory: row.optional('taxCategory', 40) ?? 'standard',
    status: row.oneOf('status', ['draft', 'active', 'discontinued']) ?? 'active',
    backorderAllowed: row.oneOf('backorderAllowed', ['yes', 'no']) === 'yes',
  }
}

function gtin(row: RowParser): string | null {
  const found = row.optional('gtin')
  if (found === null || /^(\d{8}|\d{12,14})$/.test(found)) return found
  return row.report('gtin', found, 'not-allowed', expected('barcode'))
}
