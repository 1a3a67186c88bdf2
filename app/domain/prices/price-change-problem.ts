import type { PriceChangeColumn, PriceChangeProblem } from './price-list-change.ts'

/** A problem of one row, percentage or field. */
export function problemOf(
  at: string,
  column: PriceChangeColumn,
  code: string,
  parameters: PriceChangeProblem['parameters'] = {},
): PriceChangeProblem {
  return { at, column, code, parameters }
}
