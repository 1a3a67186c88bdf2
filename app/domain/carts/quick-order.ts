import { Decimal } from '#pricing/index.ts'

/** What was typed or pasted for one article; the quantity is null where none could be read. */
export type TypedRow = { code: string; quantity: Decimal | null; lines: number[] }

/** As many rows as a cart holds. */
const mostRows = 1000

/**
 * Reads pasted lines "SKU quantity", parted by tab, semicolon, comma or spaces. The quantity is what stands last and
 * reads as a number, with a decimal point or comma. Lines of one article are summed, in the order of their first.
 */
export function parseQuickOrder(text: string): TypedRow[] {
  const rows = new Map<string, TypedRow>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    const { code, quantity } = parseLine(trimmed)
    const key = code.toLowerCase()
    const known = rows.get(key)
    if (!known && rows.size >= mostRows) break
    rows.set(key, {
      code: known?.code ?? code,
      quantity: known ? added(known.quantity, quantity) : quantity,
      lines: [...(known?.lines ?? []), index + 1],
    })
  }
  return [...rows.values()]
}

function added(a: Decimal | null, b: Decimal | null): Decimal | null {
  return a && b ? a.plus(b) : null
}

function parseLine(line: string): { code: string; quantity: Decimal | null } {
  const at =
    line.search(/[\t;]/) >= 0 ? /\s*[\t;]\s*/ : /\s/.test(line) ? /,?\s+(?=\S+$)/ : /,(?=[^,]*$)/
  const [code = '', ...rest] = line.split(at).filter((part) => part !== '')
  return { code: code.replace(/[,;]+$/, '').trim(), quantity: readQuantity(rest[0] ?? '') }
}

function readQuantity(text: string): Decimal | null {
  const plain = text.trim().replace(',', '.')
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(plain)) return null
  const quantity = new Decimal(plain)
  return quantity.gt(0) ? quantity : null
}

/** Rows as text again, for the field that they came from. */
export function quickOrderText(rows: readonly { code: string; quantity: string }[]): string {
  return rows.map(({ code, quantity }) => `${code}\t${quantity}`.trim()).join('\n')
}
