import type { Decimal } from './decimal.ts'
import type { DocumentInput, DocumentItem, DocumentTotals } from './document.ts'
import type { TaxKey } from './tax.ts'

export type OrderLine = TaxKey & {
  id: string
  /** As ordered: what every proportion is taken of. Not zero; stays when a remainder is cancelled. */
  quantity: Decimal
  cancelledQuantity: Decimal
  /** Of the ordered quantity, in the order's tax mode, not yet rounded. */
  exactAmount: Decimal
}

export type InvoiceableOrder = Omit<DocumentInput, 'lines'> & { lines: readonly OrderLine[] }

/** By line id. */
export type Quantities = ReadonlyMap<string, Decimal>

export type InvoicedLine = DocumentItem & { quantity: Decimal }

/** What one invoice of an order says; the earlier ones are read back in this shape. */
export type InvoiceTotals = Omit<DocumentTotals, 'lines'> & { lines: readonly InvoicedLine[] }
