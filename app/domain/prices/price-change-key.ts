import { Decimal } from '#pricing/index.ts'
import { type Article, type RowFacts, skuKey } from './price-change-facts.ts'
import { problemOf } from './price-change-problem.ts'
import { decimalIn, isInstant, type PlannedValue } from './price-change-value.ts'
import type { PriceChangeProblem, PriceRowChange } from './price-list-change.ts'

export type PlannedKey = {
  variantId: string
  unit: string
  minimumQuantity: Decimal
  validFrom: string | null
}

/** A row as it is saved and remembered: added where `before` is null, removed where `after` is. */
export type PlannedRow = PlannedKey & {
  at: string
  /** The stored row, where there is one. */
  id: string | null
  before: PlannedValue | null
  after: PlannedValue | null
}

type Checked = { key: PlannedKey; problem: null } | { key: null; problem: PriceChangeProblem }

/** Whose price a row is, and from which quantity and instant on; or why there can be no such row. */
export function checkKey({ at, key, after }: PriceRowChange, { articles }: RowFacts): Checked {
  const article = articles.get(skuKey(key.sku))
  if (!article) return failed(problemOf(at, 'sku', 'sku-unknown', { sku: key.sku }))
  if (!article.units.includes(key.unit)) {
    return failed(problemOf(at, 'unit', 'unit-unknown', { sku: key.sku, unit: key.unit }))
  }
  const minimumQuantity = decimalIn(key.minimumQuantity)
  if (!minimumQuantity?.gt(0) || minimumQuantity.gte('1e9')) {
    return failed(problemOf(at, 'minimumQuantity', 'quantity-wrong'))
  }
  const places = placesOf(article, key.unit)
  if (after && minimumQuantity.decimalPlaces() > places) {
    return failed(problemOf(at, 'minimumQuantity', 'precision', { places }))
  }
  if (key.validFrom !== null && !isInstant(key.validFrom)) {
    return failed(problemOf(at, 'validFrom', 'date-wrong'))
  }
  const { unit, validFrom } = key
  return {
    key: { variantId: article.variantId, unit, minimumQuantity, validFrom },
    problem: null,
  }
}

function failed(problem: PriceChangeProblem): Checked {
  return { key: null, problem }
}

/** Only the base unit is ever weighed or cut. */
function placesOf(article: Article, unit: string): number {
  return unit === article.baseUnit ? article.precision : 0
}

/** One text for one row, however its quantity is written. */
export function keyText(key: Omit<PlannedKey, 'minimumQuantity'> & { minimumQuantity: string }) {
  const minimum = new Decimal(key.minimumQuantity).toFixed()
  return [key.variantId, key.unit, minimum, key.validFrom].join('\t')
}

/** One text for all the rows of a variant and unit. */
export const ladderText = ({ variantId, unit }: { variantId: string; unit: string }) =>
  `${variantId}\t${unit}`
