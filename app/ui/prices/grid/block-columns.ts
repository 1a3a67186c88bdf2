import { type GridColumn, gridColumns } from './sheet-columns.ts'

/** What a column may be called in a pasted heading: our own words in every language, and the usual short ones. */
export type ColumnNames = Readonly<Record<GridColumn, readonly string[]>>

/** Which column each column of a block goes to, and where its figures begin. */
export type BlockShape = { columns: readonly (GridColumn | null)[]; firstRow: number }

/** The columns of a block that is put down at this column: by its heading if it has one, else one after the other. */
export function shapeOf(
  block: readonly (readonly string[])[],
  start: number,
  names: ColumnNames,
): BlockShape {
  const headed = headings(block[0] ?? [], names)
  if (headed) return { columns: headed, firstRow: 1 }
  const width = Math.max(...block.map((row) => row.length))
  const columns = gridColumns.slice(start)
  const placed = isWithoutProduct(block, start)
    ? columns.filter((one) => one !== 'product')
    : columns
  return { columns: shortened(placed, width, block), firstRow: 0 }
}

function headings(row: readonly string[], names: ColumnNames): (GridColumn | null)[] | null {
  const found = row.map(
    (text) => gridColumns.find((column) => names[column].includes(plain(text))) ?? null,
  )
  const known = found.filter((column) => column !== null)
  return known.length > 1 && known.includes('sku') ? found : null
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A name stands beside the SKU only in what was copied here: figures and units beside it are none. */
function isWithoutProduct(block: readonly (readonly string[])[], start: number): boolean {
  if (gridColumns[start] !== 'sku') return false
  const beside = block.map((row) => row[1] ?? '').filter((text) => text.trim() !== '')
  return beside.every(
    (text) => text.length <= 4 || /^[^\p{L}]*\d[^\p{L}]*(\p{L}{1,3})?$/u.test(text),
  )
}

/** SKU and price; SKU, quantity and price: the usual short lists, where no unit stands in the second column. */
function shortened(
  columns: readonly GridColumn[],
  width: number,
  block: readonly (readonly string[])[],
): readonly GridColumn[] {
  const [first, second] = columns
  if (first !== 'sku' || second !== 'unit') return columns
  const hasUnits = block.some((row) => /^\p{L}/u.test((row[1] ?? '').trim()))
  if (hasUnits) return columns
  const rest = columns.slice(2)
  return width === 2 ? ['sku', 'unitPrice'] : ['sku', ...rest]
}
