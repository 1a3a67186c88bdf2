import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/auth/require.server.ts'
import { listDeskProducts } from '#app/domain/catalog/desk-product-queries.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { productColumns, productSpec } from '#app/ui/products/product-table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale } = await requireStaff(request, 'desk:products')
  return csvAnswer(request, locale, {
    name: 'products',
    spec: productSpec,
    read: (state, db) => listDeskProducts({ ...state, statuses: state.filters.status ?? [] }, db),
    columns: productColumns,
  })
}
