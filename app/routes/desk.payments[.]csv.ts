import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { listPayments } from '#app/domain/billing/payment-list-queries.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { paymentColumns, paymentTableSpec } from '#app/ui/billing/payment-table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale, scope } = await requireStaff(request, 'desk:payments')
  return csvAnswer(request, locale, {
    name: 'payments',
    spec: paymentTableSpec,
    read: (state, db) => listPayments(scope, state, db),
    columns: paymentColumns,
  })
}
