import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { listOrdersToShip } from '#app/domain/fulfilment/fulfilment-queries.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { queueColumns, queueTableSpec } from '#app/ui/fulfilment/queue-columns.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale, scope } = await requireStaff(request, 'desk:fulfilment')
  return csvAnswer(request, locale, {
    name: 'fulfilment',
    spec: queueTableSpec,
    read: (state, db) => listOrdersToShip(scope, state, db),
    columns: queueColumns,
  })
}
