import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { listPayments } from '#app/domain/billing/payment-list-queries.server.ts'
import { PaymentTable, paymentTableSpec } from '#app/ui/billing/payment-table.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'payments:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:payments')
  const state = parseTableState(new URL(request.url).searchParams, paymentTableSpec)
  return { state, ...(await listPayments(staff.scope, state)) }
}

export default function Payments() {
  const { state, rows, total } = useLoaderData<typeof loader>()
  const t = useText('payments')
  const record = (
    <LinkButton kind="primary" to="/desk/payments/new" icon="plus">
      {t('record')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} action={record} />
      <PaymentTable {...{ state, rows, total }} />
    </>
  )
}
