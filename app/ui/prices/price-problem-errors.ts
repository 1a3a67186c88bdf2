import type { PriceChangeProblem } from '#app/domain/prices/price-list-change.ts'
import type { FormErrors } from '../form/form-errors.ts'

/** Problems of a change as errors at the fields of a form, whose names are the columns'. */
export function priceProblemErrors(problems: readonly PriceChangeProblem[]): FormErrors {
  const fieldErrors: Record<string, string[]> = {}
  for (const { column, code, parameters } of problems) {
    const given = Object.entries(parameters).map(([name, value]) => `|${name}=${value}`)
    const message = `priceChanges:problems.${code}${given.join('')}`
    fieldErrors[column] = [...(fieldErrors[column] ?? []), message]
  }
  return { fieldErrors, formErrors: [] }
}
