import type { PersonalListLine } from '#app/domain/prices/personal-list.ts'
import type { SheetColumn } from '#app/spreadsheets/workbook-writer.server.ts'
import type { Text } from '#app/ui/i18n/use-text.ts'

const columns = [
  ['category', 'text', 34],
  ['sku', 'text', 18],
  ['name', 'text', 44],
  ['brand', 'text', 16],
  ['unit', 'text', 12],
  ['factor', 'number', 12],
  ['from', 'number', 12],
  ['price', 'price', 12],
  ['priceBase', 'number', 10],
  ['above', 'number', 16],
  ['listPrice', 'price', 12],
  ['listPriceBase', 'number', 12],
  ['percent', 'number', 12],
  ['vat', 'number', 10],
  ['increment', 'number', 12],
  ['maximum', 'number', 12],
  ['currency', 'text', 10],
  ['asOf', 'text', 12],
] as const

/** The columns of a personal price list in the reader's language. */
export function personalListColumns(t: Text<'personalList'>): SheetColumn[] {
  return columns.map(([key, kind, width]) => ({ header: t(`columns.${key}`), kind, width }))
}

/** A row for every rung: all that one line says, so that a spreadsheet can filter and sort. */
export function personalListRows(
  line: PersonalListLine,
  { currency, today, onRequest }: { currency: string; today: string; onRequest: string },
): string[][] {
  const { category, sku, name, brand, unitName, factor, vatPercent, increment, maximum } = line
  const first = [category, sku, name, brand ?? '', unitName, factor]
  const last = [vatPercent, increment, maximum ?? '', currency, today]
  if (line.rungs.length === 0) return [[...first, '', onRequest, '', '', '', '', '', ...last]]
  return line.rungs.map(({ from, unitPrice, priceBase, appliesAbove, listPrice, percent }) => [
    ...first,
    from,
    unitPrice ?? onRequest,
    unitPrice === null ? '' : String(priceBase),
    appliesAbove ?? '',
    listPrice?.unitPrice ?? '',
    listPrice ? String(listPrice.priceBase) : '',
    percent ?? '',
    ...last,
  ])
}
