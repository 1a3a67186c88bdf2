import { adjustLadder, adjustmentFor } from './adjusted-ladder.ts'
import { isInCatalog } from './catalog.ts'
import { type Decimal, one } from './decimal.ts'
import { type LineUnit, type ListLadder, listLadder } from './list-ladder.ts'
import type { Currency } from './money.ts'
import type { PriceContextData } from './price-context-data.ts'
import type { Instant, PriceList, PriceRow } from './price-list.ts'
import { mergeQuantityRules, type QuantityRule } from './quantity-rule.ts'
import type { ListReference } from './receipt.ts'
import type { VariantFacts } from './variant-facts.ts'

/** One list as it concerns one variant and unit. */
export type OfferedList = {
  list: PriceList
  name: ListReference
  /** 0 is the nearest; -1 a quote. */
  levelIndex: number
  /** Its explicit or base-unit ladder; `null`: only its percentage, if any, counts. */
  ladderAt: (at: Instant) => ListLadder | null
  percent: Decimal | null
  /** The percentage on a base ladder, computed once for each. */
  adjust: (base: ListLadder) => ListLadder
  quota: Decimal | null
}

/** Everything the context says about one variant and unit, computed once and then only read. */
export type Offer = LineUnit & {
  isVisible: boolean
  /** Nearest first. */
  levels: readonly (readonly OfferedList[])[]
  base: readonly OfferedList[]
  hasQuotas: boolean
  rule: QuantityRule
  rowsOf: (list: PriceList) => readonly PriceRow[]
  found: Found
}

/** Quantities of this line at which the answer may change. */
export type ChangePoints = {
  /** Valid ones, ascending. */
  quantities: readonly Decimal[]
  /** Whether the price may also change between them: graduated lists, and beyond a quota. */
  hasCurves: boolean
  /** With curves: from each of them on, where another break takes over. Found when it is asked for. */
  turns: (readonly Decimal[])[]
}

/** What questions about the offer found out and would find again. It dies with the offer. */
type Found = {
  /** These two of a line by itself. */
  context: PriceContextData | null
  points: { at: Instant; currency: Currency; points: ChangePoints } | null
  merged: Map<ListLadder, Map<ListLadder, ListLadder>> | null
}

export type RowIndex = ReadonlyMap<PriceList, ReadonlyMap<string, readonly PriceRow[]>>

/** A list in its level, as receipts name it. */
export type NamedList = { list: PriceList; name: ListReference; levelIndex: number }

/** All lists by level, named once for every variant. */
export function nameLists({ levels }: PriceContextData): readonly (readonly NamedList[])[] {
  return levels.map(({ kind: level, lists }, levelIndex) =>
    lists.map((list) => ({ list, name: { id: list.id, name: list.name, level }, levelIndex })),
  )
}

/** Builds the offer of a variant in a unit; a unit the variant is not sold in is a bug and throws. */
export function buildOffer(
  {
    data,
    rows,
    named,
  }: { data: PriceContextData; rows: RowIndex; named: ReturnType<typeof nameLists> },
  variant: VariantFacts,
  unit: string,
): Offer {
  const line: LineUnit = { variant, unit, factor: factorOf(variant, unit) }
  const rowsOf = (list: PriceList) => rows.get(list)?.get(variant.id) ?? []
  const levels = named.map((lists) =>
    lists.map((each) => offeredList(each, rowsOf(each.list), line)),
  )
  const all = levels.flat()
  const rules = data.quantityRules.filter(
    (rule) => rule.variantId === variant.id && rule.unit === unit,
  )
  return {
    variant,
    unit,
    factor: line.factor,
    isVisible: data.catalogs === null || isInCatalog(data.catalogs, variant),
    levels,
    base: all.filter(({ name }) => name.level === 'base'),
    hasQuotas: all.some(({ quota }) => quota !== null),
    rule: mergeQuantityRules(rules, variant.precision),
    rowsOf,
    found: { context: null, points: null, merged: null },
  }
}

export function factorOf(variant: VariantFacts, unit: string): Decimal {
  const factor = variant.units.find((each) => each.unit === unit)?.factor
  if (factor) return factor.eq(one) ? one : factor
  if (unit === variant.baseUnit) return one
  throw new TypeError(`variant ${variant.id} is not sold by ${unit}`)
}

function offeredList(
  { list, name, levelIndex }: NamedList,
  rows: readonly PriceRow[],
  line: LineUnit,
): OfferedList {
  const percent = name.level === 'base' ? null : adjustmentFor(list, line.variant)
  return {
    list,
    name,
    levelIndex,
    ladderAt: rows.length === 0 ? noLadder : ladderFinder(list, name, rows, line),
    percent,
    adjust: percent === null ? unchanged : ladderAdjuster(name, percent, line),
    quota: quotaOf(list, line.variant),
  }
}

const noLadder = () => null
const unchanged = (base: ListLadder) => base

function quotaOf({ quotas }: PriceList, { id }: VariantFacts): Decimal | null {
  if (quotas.length === 0) return null
  return quotas.find(({ variantId }) => variantId === id)?.remaining ?? null
}

function ladderAdjuster(name: ListReference, percent: Decimal, line: LineUnit) {
  // Nearly always one: a Map for each list of each variant would be most of what a page keeps.
  const adjusted: { base: ListLadder; made: ListLadder }[] = []
  return (base: ListLadder): ListLadder => {
    const known = adjusted.find((each) => each.base === base)
    if (known) return known.made
    const made = adjustLadder(name, base, percent, line)
    adjusted.push({ base, made })
    return made
  }
}

/** Rows without windows of their own make one ladder for all time. */
function ladderFinder(
  list: PriceList,
  name: ListReference,
  rows: readonly PriceRow[],
  line: LineUnit,
): OfferedList['ladderAt'] {
  const hasWindows = rows.some(({ validFrom, validUntil }) => validFrom || validUntil)
  let [known, knownAt]: [ListLadder | null, Instant | null] = [null, null]
  return (at) => {
    if (knownAt === null || (hasWindows && knownAt !== at)) {
      known = listLadder(list, name, rows, line, at)
      knownAt = at
    }
    return known
  }
}
