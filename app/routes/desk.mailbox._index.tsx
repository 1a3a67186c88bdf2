import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { listMail, type MailRow } from '#app/jobs/mailbox-queries.server.ts'
import { Status } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Instant } from '#app/ui/format/instant.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

export const meta: MetaFunction = () => [{ title: 'Mailbox · Angro' }]

const spec = { sorts: ['createdAt'], defaultSort: '-createdAt', filters: ['state'] } as const

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:mailbox')
  const state = parseTableState(new URL(request.url).searchParams, spec)
  return { state, ...(await listMail(state)) }
}

export default function Mailbox() {
  const { state, rows, total } = useLoaderData<typeof loader>()
  const t = useText('mailbox')
  const states = useText('states')
  const options = (['pending', 'delivered', 'dead'] as const).map((value) => ({
    value,
    label: states(`message.${value}`),
  }))
  return (
    <>
      <PageHeader title={t('title')} detail={t('help')} />
      <DataTable
        caption={t('title')}
        state={state}
        rows={rows}
        total={total}
        rowKey={({ id }) => id}
        hrefOf={({ id }) => `/desk/mailbox/${id}`}
        columns={[
          {
            key: 'subject',
            header: t('subject'),
            cell: (row: MailRow) => row.subject,
            primary: true,
          },
          { key: 'to', header: t('to'), cell: (row: MailRow) => row.to },
          { key: 'company', header: t('company'), cell: (row: MailRow) => row.company?.name },
          {
            key: 'state',
            header: t('state'),
            cell: (row: MailRow) => <Status kind="message" state={row.state} />,
          },
          {
            key: 'createdAt',
            header: t('written'),
            cell: (row: MailRow) => <Instant value={row.createdAt} />,
          },
        ]}
        filters={[{ key: 'state', label: t('state'), options }]}
        searchable
        empty={<EmptyState icon="mail" title={t('empty')} />}
      />
    </>
  )
}
