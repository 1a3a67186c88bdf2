import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import {
  changeProductStates,
  undoProductStates,
} from '#app/domain/catalog/change-product-states.server.ts'
import { listDeskProducts } from '#app/domain/catalog/desk-product-queries.server.ts'
import { productStatusSchema } from '#app/domain/catalog/product-form.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { answerBulkChange } from '#app/http/bulk-change.server.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { ProductTable, productSpec } from '#app/ui/products/product-table.tsx'
import { parseTableState, type TableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'products:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireStaff(request, 'desk:products')
  const state = parseTableState(new URL(request.url).searchParams, productSpec)
  return { state, ...(await read(state)), editable: staffMay(role, 'desk:products-edit') }
}

export async function action({ request }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:products-edit')
  return answerBulkChange(request, {
    list: '/desk/products',
    spec: productSpec,
    read,
    keyOf: ({ slug }) => slug,
    told: 'products:changed',
    async change(slugs, fields, batch) {
      const status = productStatusSchema.safeParse(fields.get('status'))
      if (!status.success) return null
      return changeProductStates({ actorId, slugs, status: status.data, batch })
    },
    undo: (batch) => undoProductStates({ actorId, ...batch }),
  })
}

function read(state: TableState) {
  return listDeskProducts({ ...state, statuses: state.filters.status ?? [] })
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
