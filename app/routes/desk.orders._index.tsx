import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { listOrders } from '#app/domain/orders/order-list-queries.server.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { OrderTable } from '#app/ui/orders/order-table.tsx'
import { orderListSpec } from '#app/ui/orders/order-table-spec.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'orders:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:orders')
  const state = parseTableState(new URL(request.url).searchParams, orderListSpec)
  return { state, ...(await listOrders(staff.scope, state)) }
}

export default function DeskOrders() {
  const { state, rows, total } = useLoaderData<typeof loader>()
  const t = useText('orders')
  return (
    <>
      <PageHeader title={t('title')} />
      <OrderTable
        {...{ state, rows, total }}
        hrefOf={({ number }) => `/desk/orders/${encodeURIComponent(number)}`}
        withCompany
      />
    </>
  )
}
