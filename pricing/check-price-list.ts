import { compareDecimals, isMoreThanZero } from './compare-decimals.ts'
import { Decimal } from './decimal.ts'
import type { Instant, PriceList, PriceRow } from './price-list.ts'
import type { QuantityRule } from './quantity-rule.ts'
import { unitPriceDecimals } from './rounding.ts'

type PriceListProblemCode =
  | 'EXCLUSIVE_WITH_MERGE'
  | 'GRADUATED_SCOPE'
  | 'MIX_GROUP_MISSING'
  | 'WINDOW_ENDS_BEFORE_START'
  | 'PERCENT_IN_BASE_LIST'
  | 'PERCENT_TOO_LOW'
  | 'PRICE_NOT_POSITIVE'
  | 'PRICE_DECIMALS'
  | 'MINIMUM_NOT_POSITIVE'
  | 'BREAK_OFF_INCREMENT'
  | 'BREAK_ABOVE_MAXIMUM'
  | 'DUPLICATE_MINIMUM'
  | 'DEARER_BREAK'

/** What is wrong with a list, and in which of its rows (by position) if it is a row. */
export type PriceListProblem = { code: PriceListProblemCode; row: number | null }

export type PriceListSurroundings = {
  /** Percentages are for lists above the base level only. */
  isBase: boolean
  /** A person confirmed that deeper breaks may be dearer. */
  dearerBreaksConfirmed: boolean
  /** The quantity rule of the list's own agreement; `null` where it has none. */
  ruleOf: (variantId: string, unit: string) => QuantityRule | null
}

/** Everything a save refuses (domain rules 2.5, 2.6 and 3, section 12); empty means it may be saved. */
export function checkPriceList(
  list: PriceList,
  surroundings: PriceListSurroundings,
): readonly PriceListProblem[] {
  return [
    ...headProblems(list, surroundings.isBase).map((code) => ({ code, row: null })),
    ...list.rows.flatMap((row, index) =>
      rowProblems(row, surroundings.ruleOf(row.variantId, row.unit)).map((code) => {
        return { code, row: index }
      }),
    ),
    ...ladderProblems(list, surroundings.dearerBreaksConfirmed),
  ]
}

function headProblems(list: PriceList, isBase: boolean): PriceListProblemCode[] {
  const { aggregation, adjustments, mode } = list
  const checks: [boolean, PriceListProblemCode][] = [
    [list.exclusive && list.mergeAllowed, 'EXCLUSIVE_WITH_MERGE'],
    [mode === 'graduated' && !['line', 'variant'].includes(aggregation), 'GRADUATED_SCOPE'],
    [aggregation === 'mixGroup' && !list.mixGroup, 'MIX_GROUP_MISSING'],
    [endsBeforeStart(list), 'WINDOW_ENDS_BEFORE_START'],
    [isBase && adjustments.length > 0, 'PERCENT_IN_BASE_LIST'],
    [adjustments.some(({ adjustmentPercent }) => adjustmentPercent.lte(-100)), 'PERCENT_TOO_LOW'],
  ]
  return checks.flatMap(([isWrong, code]) => (isWrong ? [code] : []))
}

function rowProblems(row: PriceRow, rule: QuantityRule | null): PriceListProblemCode[] {
  const { minimumQuantity, unitPrice } = row
  const isOff = rule !== null && !minimumQuantity.mod(rule.increment).isZero()
  const checks: [boolean, PriceListProblemCode][] = [
    [!isMoreThanZero(unitPrice), 'PRICE_NOT_POSITIVE'],
    [unitPrice.decimalPlaces() > unitPriceDecimals, 'PRICE_DECIMALS'],
    [!isMoreThanZero(minimumQuantity), 'MINIMUM_NOT_POSITIVE'],
    [endsBeforeStart(row), 'WINDOW_ENDS_BEFORE_START'],
    [isOff, 'BREAK_OFF_INCREMENT'],
    [rule?.maximum?.lt(minimumQuantity) ?? false, 'BREAK_ABOVE_MAXIMUM'],
  ]
  return checks.flatMap(([isWrong, code]) => (isWrong ? [code] : []))
}

type Window = { validFrom?: Instant | null; validUntil?: Instant | null }

function endsBeforeStart({ validFrom, validUntil }: Window): boolean {
  return Boolean(validFrom && validUntil && validUntil <= validFrom)
}

function overlap(a: Window, b: Window): boolean {
  const startsInTime = !a.validFrom || !b.validUntil || a.validFrom < b.validUntil
  return startsInTime && (!b.validFrom || !a.validUntil || b.validFrom < a.validUntil)
}

/** Rows of one variant and unit, taken upwards: no minimum twice at a time, no dearer deeper break. */
function ladderProblems(list: PriceList, dearerConfirmed: boolean): PriceListProblem[] {
  return ladders(list.rows).flatMap((ladder) =>
    ladder.flatMap(({ row, index }, position) => {
      const earlier = ladder.slice(0, position).filter((each) => overlap(each.row, row))
      const codes: PriceListProblemCode[] = []
      if (earlier.some((each) => each.row.minimumQuantity.eq(row.minimumQuantity))) {
        codes.push('DUPLICATE_MINIMUM')
      }
      const isDearer = earlier.some(({ row: lower }) => perUnit(lower).lt(perUnit(row)))
      if (isDearer && !dearerConfirmed) codes.push('DEARER_BREAK')
      return codes.map((code) => ({ code, row: index }))
    }),
  )
}

function perUnit({ unitPrice, priceBase }: PriceRow): Decimal {
  return Decimal.div(unitPrice, priceBase)
}

type Numbered = { row: PriceRow; index: number }

function ladders(rows: readonly PriceRow[]): Numbered[][] {
  const byVariantAndUnit = new Map<string, Numbered[]>()
  for (const [index, row] of rows.entries()) {
    const key = JSON.stringify([row.variantId, row.unit])
    const known = byVariantAndUnit.get(key)
    if (known) known.push({ row, index })
    else byVariantAndUnit.set(key, [{ row, index }])
  }
  return [...byVariantAndUnit.values()].map((ladder) =>
    ladder.sort((a, b) => compareDecimals(a.row.minimumQuantity, b.row.minimumQuantity)),
  )
}
