import { Decimal, one, zero } from '#pricing/decimal.ts'
import type { ContractForm } from './contract-form.ts'
import type { QuoteRecordLine } from './quote-record.ts'

export type ContractRow = {
  variantId: bigint
  unitCode: string
  minimumQuantity: Decimal
  /** Net, per `priceBase` units, up to four decimals. */
  unitPrice: Decimal
  priceBase: number
}

export type ContractLines = {
  rows: ContractRow[]
  /** In base units, over all lines of a variant. */
  quotas: { variantId: bigint; quota: Decimal }[]
}

type Line = Pick<
  QuoteRecordLine,
  | 'position'
  | 'variantId'
  | 'unitCode'
  | 'factor'
  | 'quantity'
  | 'unitPrice'
  | 'priceBase'
  | 'discountPercent'
> & { precision: number }

/**
 * The rows and quotas of a contract: each line's price less its own and the offer's discount, rounded half away from
 * zero to four decimals. The smallest quoted quantity of a variant and unit becomes the first break, at any valid
 * quantity where the contract holds from any; larger ones are breaks at their quantity; of equal ones the cheaper counts. What rounds to zero is no price.
 * A variant has a quota where every line of it has one: a line without is not limited.
 */
export function contractLines(
  lines: readonly Line[],
  headerPercent: Decimal,
  { from, quotas }: Pick<ContractForm, 'from' | 'quotas'>,
): ContractLines {
  return {
    rows: groups(lines, ({ variantId, unitCode }) => `${variantId} ${unitCode}`)
      .flatMap((group) => breaks(group, headerPercent, from))
      .filter(({ unitPrice }) => unitPrice.gt(zero)),
    quotas: groups(lines, ({ variantId }) => String(variantId)).flatMap((group) => {
      const [{ variantId } = { variantId: 0n }] = group
      const limits = group.map(({ position, factor }) =>
        quotas.get(String(position))?.times(factor),
      )
      const known = limits.flatMap((limit) => (limit ? [limit] : []))
      if (known.length < limits.length) return []
      return [{ variantId, quota: known.reduce((sum, limit) => sum.plus(limit), zero) }]
    }),
  }
}

function breaks(
  group: readonly Line[],
  headerPercent: Decimal,
  from: ContractForm['from'],
): ContractRow[] {
  const ladder = group
    .map((line) => ({ ...line, net: netPrice(line, headerPercent) }))
    .sort((a, b) => a.quantity.cmp(b.quantity) || perUnit(a).cmp(perUnit(b)))
    .filter(
      ({ quantity }, index, all) => !all.slice(0, index).some((each) => each.quantity.eq(quantity)),
    )
  return ladder.map(({ variantId, unitCode, quantity, precision, net, priceBase }, index) => ({
    variantId,
    unitCode,
    minimumQuantity:
      index === 0 && from === 'any'
        ? Decimal.min(new Decimal(10).pow(-precision), quantity)
        : quantity,
    unitPrice: net,
    priceBase,
  }))
}

const perUnit = ({ net, priceBase }: { net: Decimal; priceBase: number }) => net.div(priceBase)

/** A line's price less its own and the offer's discount, half away from zero to four decimals. */
export function netPrice(
  { unitPrice, discountPercent }: Pick<Line, 'unitPrice' | 'discountPercent'>,
  headerPercent: Decimal,
): Decimal {
  const share = (percent: Decimal) => one.minus(percent.div(100))
  return (unitPrice ?? zero)
    .times(share(discountPercent))
    .times(share(headerPercent))
    .toDecimalPlaces(4, Decimal.ROUND_HALF_UP)
}

function groups(lines: readonly Line[], keyOf: (line: Line) => string): Line[][] {
  const found = new Map<string, Line[]>()
  for (const line of lines) found.set(keyOf(line), [...(found.get(keyOf(line)) ?? []), line])
  return [...found.values()]
}
