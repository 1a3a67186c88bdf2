import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import {
  listOrdersToShip,
  listShipmentsToInvoice,
} from '#app/domain/fulfilment/fulfilment-queries.server.ts'
import { ReadyToInvoice } from '#app/ui/billing/ready-to-invoice.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { queueColumns, queueTableSpec } from '#app/ui/fulfilment/queue-columns.tsx'
import { useI18n } from '#app/ui/i18n/i18n-context.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const handle: Titled = { title: 'fulfilment:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:fulfilment')
  const state = parseTableState(new URL(request.url).searchParams, queueTableSpec)
  const page = await listOrdersToShip(staff.scope, state)
  const mayIssue = staffMay(staff.role, 'desk:invoices-issue')
  return { state, ...page, ready: mayIssue ? await listShipmentsToInvoice(staff.scope) : [] }
}

export default function Fulfilment() {
  const { state, rows, total, ready } = useLoaderData<typeof loader>()
  const t = useText('fulfilment')
  return (
    <>
      <PageHeader title={t('title')} detail={t('subtitle')} />
      <DataTable
        caption={t('toShip')}
        state={state}
        rows={rows}
        total={total}
        rowKey={({ number }) => number}
        hrefOf={({ number }) => `/desk/fulfilment/${number}`}
        columns={queueColumns(useI18n())}
        exportHref="/desk/fulfilment.csv"
        empty={<EmptyState icon="truck" title={t('empty')} />}
      />
      <div className="mt-8">
        <ReadyToInvoice shipments={ready} />
      </div>
    </>
  )
}
