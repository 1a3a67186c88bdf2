import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { listPayments } from '#app/domain/billing/payment-queries.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { paymentTones } from '#app/ui/billing/payment-tones.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Day } from '#app/ui/format/day.tsx'
import { Money } from '#app/ui/format/money.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const meta: MetaFunction = () => [{ title: 'Payments · Angro' }]

const spec = { sorts: ['number'], defaultSort: '-number', pageSize: 50 } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:payments')
  const state = parseTableState(new URL(request.url).searchParams, spec)
  const { q, pageSize: limit, offset } = state
  return { state, ...(await listPayments(staff.scope, { q, limit, offset })) }
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
      <DataTable
        caption={t('title')}
        state={state}
        rows={rows}
        total={total}
        searchable
        rowKey={({ number }) => number}
        hrefOf={({ number }) => `/desk/payments/${number}`}
        columns={[
          { key: 'number', header: t('number'), primary: true, cell: ({ number }) => number },
          { key: 'company', header: t('company'), cell: ({ companyName }) => companyName },
          {
            key: 'state',
            header: t('state'),
            cell: ({ state: one }) => <Badge tone={paymentTones[one]}>{t(`states.${one}`)}</Badge>,
          },
          {
            key: 'valueOn',
            header: t('valueOn'),
            cell: ({ valueOn }) => <Day value={valueOn} />,
          },
          { key: 'reference', header: t('referenceShort'), cell: (row) => row.reference ?? '–' },
          {
            key: 'amount',
            header: t('amount'),
            numeric: true,
            cell: ({ amount }) => <Money value={amount} />,
          },
          {
            key: 'unapplied',
            header: t('unapplied'),
            numeric: true,
            cell: ({ unapplied }) => <Money value={unapplied} />,
          },
        ]}
        empty={<EmptyState icon="card" title={t('empty')} />}
      />
    </>
  )
}
