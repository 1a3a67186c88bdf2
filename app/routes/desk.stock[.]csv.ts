import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { listStock } from '#app/domain/inventory/stock-queries.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { stockColumns, stockTableSpec } from '#app/ui/stock/stock-table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale } = await requireStaff(request, 'desk:stock')
  return csvAnswer(request, locale, {
    name: 'stock',
    spec: stockTableSpec,
    read: listStock,
    columns: stockColumns,
  })
}
