import { closeDocument } from './close-document.ts'
import type { DocumentInput, DocumentTotals } from './document.ts'
import { shareAllowances } from './document-allowance.ts'
import { taxOfGroup } from './tax-group.ts'

/**
 * Every figure of a document by EN 16931: totals add already rounded lines (BR-CO-10), VAT is taken
 * once per category and rate on the group's sum (BR-CO-17), half away from zero. A gross document
 * totals what its gross lines, allowances and charges say; VAT is carved out per rate and the net
 * spread over them by largest remainder.
 */
export function documentTotals(input: DocumentInput): DocumentTotals {
  const { currency, taxMode } = input
  const lines = input.lines.map(({ lineAmount, ...line }) => ({ ...line, amount: lineAmount }))
  const allowances = shareAllowances(lines, input.allowances, currency)
  return closeDocument(
    { currency, taxMode },
    { lines, allowances, charges: input.charges },
    (sum) => taxOfGroup(sum, taxMode, currency),
  )
}
