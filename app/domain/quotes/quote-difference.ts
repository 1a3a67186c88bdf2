import { Decimal, unitPriceDecimals, unitPriceText } from '#pricing/index.ts'
import type { QuoteContent } from './quote-content.ts'

type Line = QuoteContent['lines'][number]
type Change = { from: string; to: string }

/** What became of a line between two offers; null where a figure is the same. */
export type LineDifference = {
  sku: string
  name: string
  unitCode: string
  kind: 'added' | 'removed' | 'changed'
  quantity: Change | null
  /** After the line's own discount. */
  price: Change | null
}

const keyOf = ({ sku, unitCode }: Line) => `${sku} ${unitCode}`

/** Line by line, old to new: first what the newer offer has, in its order, then what it no longer has. */
export function quoteDifference(older: QuoteContent, newer: QuoteContent): LineDifference[] {
  const before = new Map(older.lines.map((line) => [keyOf(line), line]))
  const after = new Set(newer.lines.map(keyOf))
  return [
    ...newer.lines.flatMap((line) => compare(before.get(keyOf(line)), line, newer.currency)),
    ...older.lines
      .filter((line) => !after.has(keyOf(line)))
      .map((line) => ({ ...named(line), kind: 'removed' as const, quantity: null, price: null })),
  ]
}

function compare(old: Line | undefined, line: Line, currency: string): LineDifference[] {
  if (!old) return [{ ...named(line), kind: 'added', quantity: null, price: null }]
  const quantity = changed(old.quantity, line.quantity)
  const price = changed(netPrice(old, currency), netPrice(line, currency))
  return quantity || price ? [{ ...named(line), kind: 'changed', quantity, price }] : []
}

const named = ({ sku, name, unitCode }: Line) => ({ sku, name, unitCode })
const changed = (from: string, to: string) => (from === to ? null : { from, to })

function netPrice({ unitPrice, discountPercent }: Line, currency: string): string {
  const net = new Decimal(unitPrice).times(new Decimal(100).minus(discountPercent)).div(100)
  return unitPriceText(net.toDecimalPlaces(unitPriceDecimals), currency)
}
