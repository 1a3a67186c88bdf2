import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { listInvoices } from '#app/domain/billing/invoice-list-queries.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listShipmentsToInvoice } from '#app/domain/fulfilment/fulfilment-queries.server.ts'
import { invoiceQueryOf } from '#app/http/invoice-view.server.ts'
import { InvoiceTable } from '#app/ui/billing/invoice-table.tsx'
import { invoiceTableSpec } from '#app/ui/billing/invoice-table-spec.ts'
import { ReadyToInvoice } from '#app/ui/billing/ready-to-invoice.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'invoices:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:invoices')
  const state = parseTableState(new URL(request.url).searchParams, invoiceTableSpec)
  const mayIssue = staffMay(staff.role, 'desk:invoices-issue')
  const [page, ready] = await Promise.all([
    listInvoices(staff.scope, invoiceQueryOf(state)),
    mayIssue ? listShipmentsToInvoice(staff.scope) : [],
  ])
  return { state, ...page, ready }
}

export default function Invoices() {
  const { state, rows, total, ready } = useLoaderData<typeof loader>()
  const t = useText('invoices')
  return (
    <>
      <PageHeader title={t('title')} />
      <ReadyToInvoice shipments={ready} />
      <InvoiceTable state={state} rows={rows} total={total} base="/desk/invoices" showsCompany />
    </>
  )
}
