import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { findImportRun, importProblems } from '#app/domain/imports/import-runs-queries.server.ts'
import { csvResponse } from '#app/http/csv-answer.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { spreadsheetText } from '#app/http/spreadsheet-text.ts'

/** The lines to correct, as a file to work through. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:import')
  const id = /^[1-9]\d{0,17}$/.test(params.id ?? '') ? BigInt(params.id ?? 0) : notFound()
  if (!(await findImportRun(id))) notFound()
  const problems = await importProblems(id)
  const columns = ['line', 'column', 'value', 'code', 'expected'] as const
  const rows = problems.map((problem) => columns.map((column) => String(problem[column] ?? '')))
  return csvResponse(`import-${params.id}-problems`, spreadsheetText(columns, rows))
}
