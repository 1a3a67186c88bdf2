import {
  type ListInFile,
  listPercentages,
  listRowPortions,
} from '#app/domain/prices/price-list-content-queries.server.ts'
import type { Sheet } from '#app/spreadsheets/workbook-writer.server.ts'
import { fileDays } from './price-file-day.server.ts'
import { type PriceFileField, priceFileFields } from './price-file-fields.ts'

const figures = new Set<string>(['minimumQuantity', 'priceBase', 'adjustmentPercent'])
const widths: Partial<Record<PriceFileField, number>> = { sku: 22, name: 44, product: 22 }

/** The columns of a price list file, in order. */
export const priceFileColumns: Sheet['columns'] = priceFileFields.map((field) => ({
  header: field,
  width: widths[field] ?? 14,
  kind: field === 'unitPrice' ? 'price' : figures.has(field) ? 'number' : 'text',
}))

/** A list as lines of its file: its prices by name, then its percentages. Importing them changes nothing. */
export async function* priceFilePortions(list: ListInFile): AsyncGenerator<string[][]> {
  const { currency } = list
  const { fromText, untilText } = fileDays(list.timeZone)
  for await (const rows of listRowPortions(list)) {
    yield rows.map(({ name, key, value }) =>
      cells({
        sku: key.sku,
        name,
        unit: key.unit,
        minimumQuantity: key.minimumQuantity,
        unitPrice: value.unitPrice,
        priceBase: String(value.priceBase),
        currency,
        validFrom: fromText(key.validFrom),
        validUntil: untilText(value.validUntil),
      }),
    )
  }
  yield (await listPercentages(list)).map(({ name, target, percent }) =>
    cells({ ...target, name, adjustmentPercent: percent }),
  )
}

function cells(values: Partial<Record<PriceFileField, string>>): string[] {
  return priceFileFields.map((field) => values[field] ?? '')
}

/** What the list is, beside its lines: a sheet that an import passes over. */
export function priceFileFacts(list: ListInFile): Sheet {
  const { code, name, currency, taxMode, status, timeZone } = list
  const facts = { code, name, currency, taxMode, status, timeZone }
  return {
    name: 'List',
    columns: [
      { header: 'field', width: 16, kind: 'text' },
      { header: 'value', width: 44, kind: 'text' },
    ],
    portions: [Object.entries(facts)],
  }
}
