import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { dueDaysOf } from '#app/domain/billing/aging-table.ts'
import { listInvoices } from '#app/domain/billing/invoice-list-queries.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listShipmentsToInvoice } from '#app/domain/fulfilment/fulfilment-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { dayParameter } from '#app/http/period.server.ts'
import { InvoiceTable } from '#app/ui/billing/invoice-table.tsx'
import { invoiceTableSpec } from '#app/ui/billing/invoice-table-spec.ts'
import { ReadyToInvoice } from '#app/ui/billing/ready-to-invoice.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'
import { agingBuckets } from '#pricing/aging.ts'

export const meta: MetaFunction = () => [{ title: 'Invoices · Angro' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:invoices')
  const search = new URL(request.url).searchParams
  const state = parseTableState(search, invoiceTableSpec)
  const { q, sort, descending, filters, pageSize: limit, offset } = state
  const mayIssue = staffMay(staff.role, 'desk:invoices-issue')
  const [page, ready] = await Promise.all([
    listInvoices(staff.scope, {
      q,
      sort,
      descending,
      state: filters.state ?? [],
      limit,
      offset,
      at: now(),
      ...bucketOf(search),
    }),
    mayIssue ? listShipmentsToInvoice(staff.scope) : [],
  ])
  return { state, ...page, ready }
}

/** Where the aging table led here: a bucket as of a day, perhaps of one company; only what is open then counts. */
function bucketOf(search: URLSearchParams) {
  const company = search.get('company')
  const bucket = agingBuckets.find((one) => one === search.get('bucket'))
  const days = bucket && dueDaysOf(bucket, dayParameter(search, 'asOf'))
  return {
    ...(company ? { company } : {}),
    ...(days && {
      dueFrom: days.from,
      dueUntil: days.until,
      state: ['open', 'partiallyPaid', 'overdue'],
    }),
  }
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
