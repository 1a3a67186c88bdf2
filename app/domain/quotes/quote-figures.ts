import {
  Decimal,
  documentTotals,
  lineAmount,
  type PriceBase,
  roundToCurrency,
  type TaxGroup,
  type TaxKey,
  zero,
} from '#pricing/index.ts'

/** What a line's figures are made of; prices net per `priceBase` units, cost and floor per base unit. */
export type FigureLine = {
  position: number
  quantity: Decimal
  factor: Decimal
  priceBase: number
  listPrice: Decimal | null
  unitPrice: Decimal | null
  discountPercent: Decimal
  unitCost: Decimal | null
  floorPrice: Decimal | null
  tax: TaxKey
}

export type LineFigures = {
  position: number
  /** Null until priced. */
  amount: Decimal | null
  /** Off the list price, line and header together; negative where dearer. Null without a list price. */
  discountPercent: Decimal | null
  /** Of what is paid, by cost; null where the cost is not known. */
  marginPercent: Decimal | null
  /** What one unit may not cost less than; null without a floor. */
  floor: Decimal | null
  isBelowFloor: boolean
}

export type QuoteFigures = {
  lines: readonly LineFigures[]
  subtotal: Decimal
  allowance: Decimal
  net: Decimal
  taxTotal: Decimal
  total: Decimal
  /** VAT per category and rate. */
  groups: readonly TaxGroup[]
  /** At list prices, of the lines that have one and are priced. */
  listTotal: Decimal
  /** The largest of the lines' discounts: what the rep's limit is held against. */
  discountPercent: Decimal
  marginPercent: Decimal | null
  belowFloor: readonly number[]
  unpriced: readonly number[]
}

const hundred = new Decimal(100)

/**
 * Everything that an editor, a limit and a frozen offer say about a quote, from one place: amounts by pricing's
 * `lineAmount` and `documentTotals`, net; percentages to four places, half away from zero. The header's discount counts
 * on every line, since that is what the buyer pays for it.
 */
export function quoteFigures(
  currency: string,
  headerPercent: Decimal,
  lines: readonly FigureLine[],
): QuoteFigures {
  const figures = lines.map((line) => lineFigures(line, headerPercent, currency))
  const totals = documentTotals({
    currency,
    taxMode: 'net',
    lines: lines.flatMap(({ position, tax }, index) => {
      const amount = figures[index]?.amount
      return amount ? [{ id: String(position), lineAmount: amount, ...tax }] : []
    }),
    allowances: headerPercent.isZero()
      ? []
      : [{ id: 'discount', kind: 'percentage', percent: headerPercent }],
    charges: [],
  })
  return {
    lines: figures,
    subtotal: totals.subtotal,
    allowance: totals.allowanceTotal,
    net: totals.taxExclusive,
    taxTotal: totals.taxTotal,
    total: totals.total,
    groups: totals.groups,
    listTotal: lines.reduce((sum, line) => sum.plus(listAmount(line, currency)), zero),
    discountPercent: Decimal.max(zero, ...figures.map((line) => line.discountPercent ?? zero)),
    marginPercent: marginOf(totals.taxExclusive, costOf(lines)),
    belowFloor: figures.filter((line) => line.isBelowFloor).map(({ position }) => position),
    unpriced: figures.filter(({ amount }) => amount === null).map(({ position }) => position),
  }
}

function lineFigures(line: FigureLine, headerPercent: Decimal, currency: string): LineFigures {
  const { position, quantity, factor, priceBase, listPrice, unitPrice, discountPercent } = line
  const floor = line.floorPrice?.times(factor).times(priceBase) ?? null
  if (!unitPrice) {
    const open = { amount: null, discountPercent: null, marginPercent: null }
    return { position, ...open, floor, isBelowFloor: false }
  }
  const price = { unitPrice, priceBase: priceBase as PriceBase }
  const { amount } = lineAmount(price, quantity, currency, discountPercent.div(hundred))
  const paid = unitPrice.times(remaining(discountPercent)).times(remaining(headerPercent))
  const cost = line.unitCost?.times(factor).times(priceBase) ?? null
  return {
    position,
    amount,
    discountPercent: listPrice && percentOf(listPrice.minus(paid), listPrice),
    marginPercent: cost && marginOf(paid, cost),
    floor,
    isBelowFloor: floor !== null && paid.lt(floor),
  }
}

const remaining = (percent: Decimal) => hundred.minus(percent).div(hundred)

function percentOf(part: Decimal, whole: Decimal): Decimal | null {
  return whole.isZero() ? null : part.div(whole).times(hundred).toDecimalPlaces(4)
}

function marginOf(paid: Decimal, cost: Decimal | null): Decimal | null {
  return cost && percentOf(paid.minus(cost), paid)
}

/** Of all lines; null where one has none, since a margin of some would flatter the rest. */
function costOf(lines: readonly FigureLine[]): Decimal | null {
  let sum = zero
  for (const { unitCost, unitPrice, factor, quantity } of lines) {
    if (!unitCost || !unitPrice) return null
    sum = sum.plus(unitCost.times(factor).times(quantity))
  }
  return lines.length === 0 ? null : sum
}

function listAmount(
  { listPrice, unitPrice, priceBase, quantity }: FigureLine,
  currency: string,
): Decimal {
  if (!listPrice || !unitPrice) return zero
  return roundToCurrency(listPrice.times(quantity).div(priceBase), currency)
}
