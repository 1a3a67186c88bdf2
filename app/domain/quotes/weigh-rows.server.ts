import type { Transaction } from '#app/db/transaction.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { type DraftRow, draftFaults, isOfQuantity, type LineFault } from './added-lines.ts'
import { listPrices } from './list-prices.ts'
import { againstList } from './offered-lines.ts'
import type { NewQuoteLine, QuoteRecord } from './quote-record.ts'

type Weighed = { lines: NewQuoteLine[]; faults: LineFault[] }

/**
 * The rows of a draft against what the company would pay for them at an instant without the quote, all together since
 * breaks follow the quantities; and against its quantity rules.
 */
export async function weighRows(
  tx: Transaction,
  { buyer, currency }: QuoteRecord,
  rows: readonly DraftRow[],
  { by, at }: { by: 'buyer' | 'house'; at: string },
): Promise<Weighed> {
  const lines = rows.map(({ line }) => line)
  const loaded = await loadPriceContext(tx, {
    variantIds: lines.map(({ variantId }) => variantId),
    buyer: companyBuyer({ ...buyer, currency }),
    at,
  })
  const faults = draftFaults(rows, loaded, by)
  // What is not sold has no price that could be asked for.
  if (!faults.every(isOfQuantity)) return { lines: [], faults }
  const found = listPrices(lines, loaded)
  return { lines: lines.map((line, index) => againstList(line, found[index])), faults }
}
