import { Decimal } from '#pricing/decimal.ts'
import type { DocumentTotals } from '#pricing/document.ts'

/** Every figure of some documents, added up by what it belongs to; zeros left out. */
export function addedFigures(documents: readonly DocumentTotals[]): Record<string, string> {
  const sums = new Map<string, Decimal>()
  const add = (key: string, amount: Decimal) => sums.set(key, amount.plus(sums.get(key) ?? 0))
  for (const { lines, allowances, charges, groups, total } of documents) {
    for (const item of [...lines, ...allowances, ...charges]) {
      add(`${item.id} at ${item.taxCategory} ${item.rate}`, item.amount)
    }
    for (const { taxCategory, rate, taxable, tax } of groups) {
      add(`taxable at ${taxCategory} ${rate}`, taxable)
      add(`tax at ${taxCategory} ${rate}`, tax)
    }
    add('total', new Decimal(total))
  }
  const shown = [...sums].filter(([, amount]) => !amount.isZero())
  return Object.fromEntries(shown.map(([key, amount]) => [key, amount.toFixed()]))
}
