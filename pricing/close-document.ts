import { roundShares } from './allocate.ts'
import { type Decimal, one, zero } from './decimal.ts'
import type { DocumentItem, DocumentTotals, TaxGroup } from './document.ts'
import type { Currency } from './money.ts'
import { sum } from './sum.ts'
import { isSameTax, sumByTax, type TaxedAmount } from './tax-group.ts'
import type { TaxMode } from './tax-mode.ts'

export type Item = TaxedAmount & { id: string; lineId?: string | undefined }
export type Items<AnyItem> = {
  lines: readonly AnyItem[]
  allowances: readonly AnyItem[]
  charges: readonly AnyItem[]
}

/** Taxable amount and VAT of a group, given what the document's items add up to in it. */
export type GroupRule = (sum: TaxedAmount) => TaxGroup

type Head = { currency: Currency; taxMode: TaxMode }

/**
 * Adds up a document from rounded items. In a gross document each group's net is spread over its
 * lines, allowances (negative) and charges: every part is its own gross / (1 + rate), rounded by
 * largest remainder, so that the nets add up to the taxable amount (BR-CO-10).
 */
export function closeDocument(
  head: Head,
  { lines, allowances, charges }: Items<Item>,
  rule: GroupRule,
): DocumentTotals {
  const signed = [...lines.map(added), ...allowances.map(subtracted), ...charges.map(added)]
  const groups = sumByTax(signed).map(rule)
  const nets = netParts(head, signed, groups)
  const [firstAllowance, firstCharge] = [lines.length, lines.length + allowances.length]
  const withNet = (item: Item, position: number) => ({ ...item, net: nets[position] ?? zero })
  return addUp(head, groups, {
    lines: lines.map(withNet),
    allowances: allowances
      .map((item, index) => withNet(item, firstAllowance + index))
      .map((item) => ({ ...item, net: zero.minus(item.net) })),
    charges: charges.map((item, index) => withNet(item, firstCharge + index)),
  })
}

function addUp(
  head: Head,
  groups: readonly TaxGroup[],
  items: Items<DocumentItem>,
): DocumentTotals {
  const subtotal = sum(items.lines.map(({ net }) => net))
  const allowanceTotal = sum(items.allowances.map(({ net }) => net))
  const chargeTotal = sum(items.charges.map(({ net }) => net))
  const taxExclusive = subtotal.minus(allowanceTotal).plus(chargeTotal)
  const taxTotal = sum(groups.map(({ tax }) => tax))
  return {
    ...head,
    ...items,
    groups,
    subtotal,
    allowanceTotal,
    chargeTotal,
    taxExclusive,
    taxTotal,
    total: taxExclusive.plus(taxTotal),
  }
}

function netParts(
  { currency, taxMode }: Head,
  signed: readonly TaxedAmount[],
  groups: readonly TaxGroup[],
): Decimal[] {
  const nets = signed.map(({ amount }) => amount)
  if (taxMode === 'net') return nets
  for (const group of groups) {
    const members = [...signed.entries()].filter(([, item]) => isSameTax(item, group))
    const grosses = members.map(([, { amount }]) => amount)
    const ratio = { numerator: one, denominator: one.plus(group.rate) }
    const parts = roundShares(group.taxable, grosses, ratio, currency)
    for (const [index, [position]] of members.entries()) nets[position] = parts[index] ?? zero
  }
  return nets
}

function added({ taxCategory, rate, amount }: Item): TaxedAmount {
  return { taxCategory, rate, amount }
}

function subtracted({ taxCategory, rate, amount }: Item): TaxedAmount {
  return { taxCategory, rate, amount: zero.minus(amount) }
}
