import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { listDeskProducts } from '#app/domain/catalog/desk-product-queries.server.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ProductTable, productSpec } from '#app/ui/products/product-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const meta: MetaFunction = () => [{ title: 'Products · Angro' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:products')
  const state = parseTableState(new URL(request.url).searchParams, productSpec)
  const page = await listDeskProducts({ ...state, statuses: state.filters.status ?? [] })
  return { state, ...page }
}

export default function DeskProducts() {
  const t = useText('products')
  return (
    <>
      <PageHeader title={t('title')} />
      <ProductTable {...useLoaderData<typeof loader>()} />
    </>
  )
}
