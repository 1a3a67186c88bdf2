/** The columns of a price list file, as an export names them. A line is a price (sku) or a percentage (product or category). */
export const priceFileFields = [
  'sku',
  'name',
  'unit',
  'minimumQuantity',
  'unitPrice',
  'priceBase',
  'currency',
  'validFrom',
  'validUntil',
  'product',
  'category',
  'adjustmentPercent',
] as const
export type PriceFileField = (typeof priceFileFields)[number]

/** What else people call a column, in lower case and without anything but letters. */
const otherNames: Readonly<Record<PriceFileField, readonly string[]>> = {
  sku: ['cod', 'codprodus', 'codarticol', 'article', 'articlenumber', 'itemnumber', 'variant'],
  name: ['nume', 'denumire', 'denumireprodus', 'description', 'productname'],
  unit: ['um', 'unitate', 'unitatedemasura', 'uom', 'unitofmeasure'],
  minimumQuantity: ['minimum', 'min', 'from', 'dela', 'quantity', 'cantitate', 'cantitateminima'],
  unitPrice: ['price', 'pret', 'pretunitar', 'netprice', 'pretnet'],
  priceBase: ['per', 'base', 'priceper', 'pretpentru'],
  currency: ['moneda', 'valuta'],
  validFrom: ['startdate', 'validdela', 'valabildela', 'deladata'],
  validUntil: ['validto', 'enddate', 'validpanala', 'valabilpanala'],
  product: ['produs', 'productslug'],
  category: ['categorie', 'categoryslug'],
  adjustmentPercent: ['percent', 'procent', 'discount', 'adjustment', 'ajustare'],
}

const fieldsByName: ReadonlyMap<string, PriceFileField> = new Map(
  priceFileFields.flatMap((field) =>
    [field, ...otherNames[field]].map((name) => [plainName(name), field] as const),
  ),
)

/** The field of a column by its header; null for a column that the import passes over. */
export function fieldOfColumn(header: string): PriceFileField | null {
  return fieldsByName.get(plainName(header)) ?? null
}

/** Whether these columns can be a price list: SKU and price, or a percentage with what it is for. */
export function isPriceFile(fields: ReadonlySet<PriceFileField | null>): boolean {
  const hasPrices = fields.has('sku') && fields.has('unitPrice')
  const hasTarget = fields.has('product') || fields.has('category')
  return hasPrices || (hasTarget && fields.has('adjustmentPercent'))
}

function plainName(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}
