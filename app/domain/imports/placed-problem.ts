import type { FieldProblem } from './field-value.ts'
import type { LineProblem } from './import-report.ts'

/** A column that the file does not have is told once, at the first line, and not for every line. */
export function placedProblem(
  problem: FieldProblem,
  line: number,
  absent: Set<string>,
): LineProblem[] {
  if (problem.code !== 'missing-column') return [{ ...problem, line }]
  const column = problem.column ?? ''
  if (absent.has(column)) return []
  absent.add(column)
  return [{ ...problem, line: 1 }]
}
