import type { MailRow } from '#app/jobs/mail-row.ts'
import { Status } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Instant } from '../format/instant.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { useI18n } from '../i18n/i18n-context.tsx'
import { textOf, useText } from '../i18n/use-text.ts'
import { DataTable } from '../table/data-table.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableState } from '../table/table-state.ts'

export const mailTableSpec = {
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: ['state'],
} as const

type MailTableProps = { state: TableState; rows: readonly MailRow[]; total: number }

/** Letters that the portal wrote, the newest first. */
export function MailTable(list: MailTableProps) {
  const t = useText('mailbox')
  const states = useText('states')
  const options = (['pending', 'delivered', 'dead'] as const).map((value) => ({
    value,
    label: states(`message.${value}`),
  }))
  return (
    <DataTable
      {...list}
      caption={t('title')}
      columns={mailColumns(useI18n())}
      rowKey={({ id }) => id}
      hrefOf={({ id }) => `/desk/mailbox/${id}`}
      filters={[{ key: 'state', label: t('state'), options }]}
      exportHref="/desk/mailbox.csv"
      searchable
      empty={<EmptyState icon="mail" title={t('empty')} />}
    />
  )
}

/** The columns of the list and of its export. */
export function mailColumns(i18n: I18n): TableColumn<MailRow>[] {
  const t = textOf(i18n, 'mailbox')
  return [
    { key: 'subject', header: t('subject'), cell: (row) => row.subject, primary: true },
    { key: 'to', header: t('to'), cell: (row) => row.to },
    { key: 'company', wide: true, header: t('company'), cell: (row) => row.company?.name },
    {
      key: 'state',
      card: 'state',
      header: t('state'),
      cell: (row) => <Status kind="message" state={row.state} />,
      value: (row) => i18n.t(`states:message.${row.state}`),
    },
    {
      key: 'createdAt',
      header: t('written'),
      cell: (row) => <Instant value={row.createdAt} />,
      value: (row) => row.createdAt,
    },
  ]
}
