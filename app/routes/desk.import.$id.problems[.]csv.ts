import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { findImportRun, importProblems } from '#app/domain/imports/import-runs-queries.server.ts'
import { csvResponse } from '#app/http/csv-answer.server.ts'
import { localeOf } from '#app/http/locale.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { spreadsheetText } from '#app/http/spreadsheet-text.ts'
import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { textOf } from '#app/ui/i18n/use-text.ts'
import { expectedWords } from '#app/ui/imports/expected-words.ts'
import { problemWords } from '#app/ui/imports/problem-words.ts'

/** The lines to correct, as a file to work through. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:import')
  const id = /^[1-9]\d{0,17}$/.test(params.id ?? '') ? BigInt(params.id ?? 0) : notFound()
  if (!(await findImportRun(id))) notFound()
  const problems = await importProblems(id)
  const columns = ['line', 'column', 'value', 'code', 'problem', 'expected'] as const
  const words = serverI18n(localeOf(request, staff.locale))
  const lists = {
    priceFiles: textOf(words, 'priceFiles'),
    priceChanges: textOf(words, 'priceChanges'),
  }
  const imports = textOf(words, 'imports')
  const rows = problems.map((problem) => {
    const told = {
      ...problem,
      problem: problemWords(problem, imports, lists),
      expected: expectedWords(problem, imports),
    }
    return columns.map((column) => String(told[column] ?? ''))
  })
  return csvResponse(`import-${params.id}-problems`, spreadsheetText(columns, rows))
}
