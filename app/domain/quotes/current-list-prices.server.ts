import type { Transaction } from '#app/db/transaction.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { type ListPrice, listPrices } from './list-prices.ts'
import type { QuoteRecord, QuoteRecordLine } from './quote-record.ts'

/** What the company would pay for these lines at an instant without the quote: breaks follow the quantities. */
export async function currentListPrices(
  tx: Transaction,
  { buyer, currency }: QuoteRecord,
  lines: readonly QuoteRecordLine[],
  at: string,
): Promise<ListPrice[]> {
  const loaded = await loadPriceContext(tx, {
    variantIds: lines.map(({ variantId }) => variantId),
    buyer: companyBuyer({ ...buyer, currency }),
    at,
  })
  return listPrices(lines, loaded)
}
