import type { LoaderFunctionArgs } from '@remix-run/node'
import { stringify } from 'csv-stringify/sync'
import { requireStaff } from '#app/auth/require.server.ts'
import { importProblems } from '#app/domain/imports/import-runs-queries.server.ts'
import { notFound } from '#app/http/refusal.server.ts'

/** The lines to correct, as a file to work through. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:import')
  if (!/^[1-9]\d{0,17}$/.test(params.id ?? '')) notFound()
  const problems = await importProblems(BigInt(params.id ?? ''))
  const columns = ['line', 'column', 'value', 'code', 'expected']
  const text = stringify(problems, { header: true, columns, bom: true, escape_formulas: true })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="import-${params.id}-problems.csv"`,
    },
  })
}
