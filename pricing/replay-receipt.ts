import { Decimal } from './decimal.ts'
import { preparePriceContext } from './price-context.ts'
import type { PriceReceipt, Resolution } from './receipt.ts'
import { resolvePrice } from './resolve-price.ts'

/** The fields of a stored receipt that hold decimal strings. */
const decimalFields: ReadonlySet<string> = new Set([
  'adjustmentPercent',
  'baseQuantity',
  'distance',
  'domesticTaxRate',
  'exact',
  'factor',
  'increment',
  'maximum',
  'minimum',
  'minimumQuantity',
  'netUnitPrice',
  'price',
  'quantity',
  'rate',
  'remaining',
  'unitPrice',
])

/** A receipt as it was stored: its JSON, with decimals as strings. */
export function readReceipt(stored: unknown): PriceReceipt {
  return JSON.parse(JSON.stringify(stored), (field, value: unknown) =>
    typeof value === 'string' && decimalFields.has(field) && value !== 'none'
      ? new Decimal(value)
      : value,
  )
}

/** Resolves a receipt's stored inputs again: gives the stored price (domain section 11.6). */
export function replay({ inputs }: PriceReceipt): Resolution {
  return resolvePrice(inputs.request, preparePriceContext(inputs.context))
}
