import { type Decimal, one, zero } from '#pricing/decimal.ts'
import { lineAmount } from '#pricing/line-amount.ts'
import { currencyOf } from './company-row.ts'
import { fits, type MappingSection, type SourceRecord } from './mapping.ts'
import type { RowParser } from './row-parser.ts'

export const orderFields = [
  'number',
  'date',
  'companyCode',
  'currency',
  'purchaseOrderNumber',
  'requestedOn',
  'sku',
  'name',
  'unit',
  'quantity',
  'unitPrice',
  'discountPercent',
  'freight',
  'shipName',
  'shipLine1',
  'shipCity',
  'shipRegion',
  'shipPostalCode',
  'shipCountry',
] as const

export type LineKind = 'goods' | 'freight' | 'discount' | 'adjustment' | 'fee'

export type OrderRow = {
  number: string
  kind: LineKind
  isCreditNote: boolean
  orderedOn: string
  companyCode: string | null
  currency: string
  purchaseOrderNumber: string | null
  requestedOn: string | null
  sku: string
  name: string | null
  unit: string
  /** Signed: credit notes count backwards. */
  quantity: Decimal
  unitPrice: Decimal
  discountPercent: Decimal
  /** Rounded once, half away from zero, to the currency's decimals. */
  amount: Decimal
  /** Of the whole document, repeated on each of its rows. */
  freight: Decimal
  shipTo: Record<string, string> | null
}

export function parseOrder(
  row: RowParser,
  record: SourceRecord,
  section: MappingSection,
): OrderRow {
  const currency = currencyOf(row)
  const quantity = row.number('quantity', { places: 3 }) ?? zero
  const unitPrice = row.number('unitPrice', { places: 4 }) ?? zero
  const discountPercent =
    row.number('discountPercent', { from: '0', upTo: '100', places: 4 }) ?? zero
  row.text('quantity')
  row.text('unitPrice')
  return {
    number: row.text('number', 40),
    kind: section.classify.find(({ when }) => fits(when, record))?.as ?? 'goods',
    isCreditNote: section.creditNotes !== undefined && fits(section.creditNotes, record),
    orderedOn: row.text('date', 10),
    companyCode: row.optional('companyCode', 40),
    currency,
    purchaseOrderNumber: row.optional('purchaseOrderNumber', 60),
    requestedOn: row.optional('requestedOn', 10),
    sku: row.text('sku', 60),
    name: row.optional('name', 300),
    unit: row.optional('unit', 20) ?? 'pc',
    quantity,
    unitPrice,
    discountPercent,
    amount: lineAmount(
      { unitPrice, priceBase: 1 },
      quantity,
      currency || 'EUR',
      discountPercent.div(100),
    ).amount,
    freight: row.number('freight', { from: '0', places: 4 }) ?? zero,
    shipTo: shipTo(row),
  }
}

/** Goods of an order are sold, goods of a credit note come back: the sign tells; other lines have either. */
export function hasWrongSign({ kind, isCreditNote, quantity }: OrderRow): boolean {
  if (kind !== 'goods') return false
  return isCreditNote ? !quantity.lessThan(zero) : quantity.lessThan(one.div(1000))
}

function shipTo(row: RowParser): Record<string, string> | null {
  const line1 = row.optional('shipLine1', 200)
  if (line1 === null) return null
  return {
    name: row.optional('shipName', 200) ?? '',
    line1,
    city: row.optional('shipCity', 100) ?? '',
    region: row.optional('shipRegion', 100) ?? '',
    postalCode: row.optional('shipPostalCode', 20) ?? '',
    countryCode: row.optional('shipCountry', 2) ?? '',
  }
}
