import type { PriceChangeColumn, PriceChangeProblem } from '#app/domain/prices/price-list-change.ts'
import type { FormErrors } from '../form/form-errors.ts'

/** A window is typed in days; every other field has its column's name. */
const fields: Partial<Record<PriceChangeColumn, string>> = {
  validFrom: 'firstDay',
  validUntil: 'lastDay',
}

/** Problems of a change as errors at the fields of a form. */
export function priceProblemErrors(problems: readonly PriceChangeProblem[]): FormErrors {
  const fieldErrors: Record<string, string[]> = {}
  for (const { column, code, parameters } of problems) {
    const given = Object.entries(parameters).map(([name, value]) => `|${name}=${value}`)
    const message = `priceChanges:problems.${code}${given.join('')}`
    const field = fields[column] ?? column
    fieldErrors[field] = [...(fieldErrors[field] ?? []), message]
  }
  return { fieldErrors, formErrors: [] }
}
