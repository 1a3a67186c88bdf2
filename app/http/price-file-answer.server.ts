import {
  priceFileColumns,
  priceFileFacts,
  priceFilePortions,
} from '#app/domain/imports/price-file-export.server.ts'
import { findListInFile } from '#app/domain/prices/price-list-content-queries.server.ts'
import { notFound } from './refusal.server.ts'
import { tableDownload } from './table-download.server.ts'

/** A price list as a file that an import takes back; the route guards first. */
export async function priceFileAnswer(code: string, format: 'csv' | 'xlsx'): Promise<Response> {
  const list = (await findListInFile(code)) ?? notFound()
  const prices = {
    name: 'Prices',
    columns: priceFileColumns,
    portions: priceFilePortions(list),
  }
  return tableDownload(`price-list-${list.code}`, format, [prices, priceFileFacts(list)])
}
