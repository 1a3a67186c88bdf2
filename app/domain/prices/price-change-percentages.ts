import { Decimal } from '#pricing/index.ts'
import type { PercentageFacts } from './price-change-facts.ts'
import { problemOf } from './price-change-problem.ts'
import { decimalIn } from './price-change-value.ts'
import type {
  PercentageChange,
  PriceChangeColumn,
  PriceChangeProblem,
} from './price-list-change.ts'

export type PlannedPercentage = {
  at: string
  id: string | null
  productId: string | null
  categoryId: string | null
  before: Decimal | null
  after: Decimal | null
}

/** Signed, above -100, up to 4 places; null is none. */
export function percentProblem(
  at: string,
  column: PriceChangeColumn,
  percent: string | null,
): PriceChangeProblem | null {
  if (percent === null) return null
  const value = decimalIn(percent)
  if (!value || value.gte(1000)) return problemOf(at, column, 'percent-wrong')
  if (value.decimalPlaces() > 4) return problemOf(at, column, 'percent-places', { places: 4 })
  return value.lte(-100) ? problemOf(at, column, 'percent-too-low') : null
}

/** A product's or a category's key in the facts. */
export function targetText(target: PercentageChange['target']): string {
  return 'product' in target ? `product:${target.product}` : `category:${target.category}`
}

function targetName(target: PercentageChange['target']): string {
  return 'product' in target ? target.product : target.category
}

/** What a change does to the percentages of a list, or what speaks against it. Base lists have none. */
export function planPercentages(
  changes: readonly PercentageChange[],
  facts: PercentageFacts,
  isBase: boolean,
): { percentages: PlannedPercentage[]; problems: PriceChangeProblem[] } {
  const seen = new Set<string>()
  const percentages: PlannedPercentage[] = []
  const problems: PriceChangeProblem[] = []
  for (const change of changes) {
    const text = targetText(change.target)
    const problem = problemIn(change, facts, isBase, seen.has(text))
    seen.add(text)
    if (problem) problems.push(problem)
    else percentages.push(...planned(change, facts))
  }
  return { percentages, problems }
}

function problemIn(
  { at, target, before, after }: PercentageChange,
  facts: PercentageFacts,
  isBase: boolean,
  isTwice: boolean,
): PriceChangeProblem | null {
  const found = facts.get(targetText(target))
  if (!found) return problemOf(at, 'target', 'target-unknown', { target: targetName(target) })
  if (isTwice) return problemOf(at, 'target', 'named-twice')
  if (isBase && after !== null) return problemOf(at, 'adjustmentPercent', 'percent-in-base-list')
  if (!samePercent(before, found.stored?.percent ?? null)) {
    const percent = found.stored ? new Decimal(found.stored.percent).toFixed() : '–'
    return problemOf(at, 'adjustmentPercent', 'percent-changed-meanwhile', { percent })
  }
  return percentProblem(at, 'adjustmentPercent', after)
}

function planned(
  { at, target, before, after }: PercentageChange,
  facts: PercentageFacts,
): PlannedPercentage[] {
  const found = facts.get(targetText(target))
  if (!found || samePercent(before, after)) return []
  const { productId, categoryId, stored } = found
  return [
    {
      at,
      id: stored?.id ?? null,
      productId,
      categoryId,
      before: decimal(before),
      after: decimal(after),
    },
  ]
}

const decimal = (percent: string | null) => (percent === null ? null : decimalIn(percent))

/** Percentages are equal by value, not by how they are written. */
export function samePercent(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other
  const value = decimalIn(other)
  return value !== null && decimalIn(one)?.eq(value) === true
}
