import type { ColumnNames } from './block-columns.ts'

/** In lower case without accents, English and Romanian, as our own files and other people's lists call them. */
export const columnNames: ColumnNames = {
  sku: ['sku', 'code', 'article', 'item', 'cod', 'cod produs', 'articol', 'part number'],
  product: ['product', 'name', 'description', 'produs', 'denumire', 'nume', 'descriere'],
  unit: ['unit', 'uom', 'unitate', 'um', 'u.m.'],
  minimumQuantity: [
    ...[
      'from',
      'from quantity',
      'minimum',
      'minimum quantity',
      'minimumquantity',
      'qty',
      'quantity',
    ],
    ...['de la', 'de la cantitatea', 'cantitate', 'cantitate minima'],
  ],
  unitPrice: ['price', 'unit price', 'unitprice', 'pret', 'pret unitar'],
  priceBase: ['per', 'price base', 'pricebase', 'la', 'pentru'],
  validFrom: ['valid from', 'validfrom', 'from day', 'start', 'valabil de la', 'valabil din'],
  validUntil: ['valid until', 'validuntil', 'until', 'end', 'valabil pana la', 'pana la'],
  cost: ['cost'],
  margin: ['margin', 'marja'],
}
