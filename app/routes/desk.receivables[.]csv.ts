import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { getAging } from '#app/domain/billing/receivables-queries.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { dayParameter } from '#app/http/period.server.ts'
import { agingColumns, agingTableSpec } from '#app/ui/billing/aging-columns.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale, scope } = await requireStaff(request, 'desk:invoices')
  const asOf = dayParameter(new URL(request.url).searchParams, 'asOf')
  return csvAnswer(request, locale, {
    name: `receivables-${asOf}`,
    spec: agingTableSpec,
    read: async () => {
      const rows = await getAging(scope, { asOf })
      return { rows, total: rows.length }
    },
    columns: agingColumns,
  })
}
