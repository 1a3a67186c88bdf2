import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import {
  listOrdersToShip,
  listShipmentsToInvoice,
} from '#app/domain/fulfilment/fulfilment-queries.server.ts'
import { Status } from '#app/ui/badge.tsx'
import { ReadyToInvoice } from '#app/ui/billing/ready-to-invoice.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Day } from '#app/ui/format/day.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const meta: MetaFunction = () => [{ title: 'Fulfilment · Angro' }]

const spec = { sorts: ['requestedOn'], defaultSort: 'requestedOn', pageSize: 50 } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:fulfilment')
  const state = parseTableState(new URL(request.url).searchParams, spec)
  const page = await listOrdersToShip(staff.scope, { limit: state.pageSize, offset: state.offset })
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
        columns={[
          { key: 'number', header: t('order'), primary: true, cell: ({ number }) => number },
          { key: 'company', header: t('company'), cell: ({ companyName }) => companyName },
          { key: 'city', header: t('shipTo'), cell: ({ city }) => city },
          {
            key: 'state',
            header: t('state'),
            cell: ({ status }) => <Status kind="order" state={status} />,
          },
          {
            key: 'orderedOn',
            header: t('placed'),
            cell: ({ orderedOn }) => <Day value={orderedOn} />,
          },
          {
            key: 'requestedOn',
            header: t('requested'),
            cell: ({ requestedOn }) => <Day value={requestedOn} />,
          },
          {
            key: 'lines',
            header: t('lines'),
            numeric: true,
            cell: ({ lines }) => t('linesToShip', { count: lines }),
          },
        ]}
        empty={<EmptyState icon="truck" title={t('empty')} />}
      />
      <div className="mt-8">
        <ReadyToInvoice shipments={ready} />
      </div>
    </>
  )
}
