import { z } from 'zod'
import { Decimal } from '#pricing/index.ts'
import { problemOf } from './price-change-problem.ts'
import type { PriceChangeProblem, PriceRowValue } from './price-list-change.ts'

/** A row's price as it shall be stored: per `priceBase` units, up to 4 places, open until an instant or for good. */
export type PlannedValue = { unitPrice: Decimal; priceBase: number; validUntil: string | null }

const number = /^[+-]?\d+(\.\d+)?$/
const instant = z.iso.datetime({ precision: 3 })

/** An instant as `Date.toISOString` writes it, on a day that the calendar has. */
export const isInstant = (text: string) => instant.safeParse(text).success

/** Plain digits without exponent; null for anything else. */
export function decimalIn(text: string): Decimal | null {
  return number.test(text) ? new Decimal(text) : null
}

/** The value of a row, or what is wrong with it; `validFrom` is the row's own. */
export function checkValue(
  at: string,
  value: PriceRowValue,
  validFrom: string | null,
): { value: PlannedValue | null; problems: PriceChangeProblem[] } {
  const unitPrice = decimalIn(value.unitPrice)
  const problems = [
    priceProblem(at, unitPrice),
    baseProblem(at, value.priceBase),
    windowProblem(at, validFrom, value.validUntil),
  ].filter((problem) => problem !== null)
  if (!unitPrice || problems.length > 0) return { value: null, problems }
  const { priceBase, validUntil } = value
  return { value: { unitPrice, priceBase, validUntil }, problems }
}

function priceProblem(at: string, price: Decimal | null): PriceChangeProblem | null {
  if (!price) return problemOf(at, 'unitPrice', 'price-wrong')
  if (price.lte(0)) return problemOf(at, 'unitPrice', 'price-not-positive')
  if (price.decimalPlaces() > 4) return problemOf(at, 'unitPrice', 'price-places', { places: 4 })
  return price.gte('1e12') ? problemOf(at, 'unitPrice', 'price-wrong') : null
}

function baseProblem(at: string, base: number): PriceChangeProblem | null {
  return [1, 10, 100, 1000].includes(base) ? null : problemOf(at, 'priceBase', 'price-base-wrong')
}

/** A window ends after it starts; instants of one shape compare as text. */
export function windowProblem(
  at: string,
  from: string | null,
  until: string | null,
): PriceChangeProblem | null {
  if (from !== null && !isInstant(from)) return problemOf(at, 'validFrom', 'date-wrong')
  if (until !== null && !isInstant(until)) return problemOf(at, 'validUntil', 'date-wrong')
  if (from === null || until === null || from < until) return null
  return problemOf(at, 'validUntil', 'window-backwards')
}
