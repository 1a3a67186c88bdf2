import type { Expected } from './expectation.ts'
import type { LineProblem, Outcome } from './import-report.ts'

/** A parsed row with the line it came from. */
export type Placed<Row> = { line: number; row: Row }

/** What saving a batch gave: rows whose references were not found come back as problems of their lines. */
export type Saved = Outcome & { problems: LineProblem[] }

export function unknownReference(
  line: number,
  column: string,
  value: string,
  right: Expected,
): LineProblem {
  return { line, column, value, code: 'unknown-reference', ...right }
}

export function noOutcome(): Saved {
  return { created: 0, updated: 0, unchanged: 0, problems: [] }
}

/** The last row of each key: a file that names a record twice means its last word. */
export function byKey<Row>(
  batch: readonly Placed<Row>[],
  keyOf: (row: Row) => string,
): Map<string, Placed<Row>> {
  return new Map(batch.map((placed) => [keyOf(placed.row).toLowerCase(), placed]))
}

/** Whether what is stored already says what the row says. */
export function sameValues(
  stored: Record<string, unknown>,
  wanted: Record<string, unknown>,
): boolean {
  return Object.entries(wanted).every(
    ([key, value]) => JSON.stringify(stored[key]) === JSON.stringify(value),
  )
}
