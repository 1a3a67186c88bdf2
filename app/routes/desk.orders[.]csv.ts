import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { listOrders } from '#app/domain/orders/order-list-queries.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { orderColumns } from '#app/ui/orders/order-table.tsx'
import { orderListSpec } from '#app/ui/orders/order-table-spec.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale, scope } = await requireStaff(request, 'desk:orders')
  return csvAnswer(request, locale, {
    name: 'orders',
    spec: orderListSpec,
    read: (state, db) => listOrders(scope, state, db),
    columns: (i18n) => orderColumns(i18n, true),
  })
}
