import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { listPriceLists } from '#app/domain/prices/price-list-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { priceListColumns, priceListSpec } from '#app/ui/prices/price-list-table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale, scope } = await requireStaff(request, 'desk:prices')
  const at = now()
  return csvAnswer(request, locale, {
    name: 'price-lists',
    spec: priceListSpec,
    read: (state, db) =>
      listPriceLists(scope, { ...state, states: state.filters.state ?? [] }, at, db),
    columns: priceListColumns,
  })
}
