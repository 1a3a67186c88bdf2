import type { MailRow } from '#app/jobs/mail-row.ts'
import { EmptyState } from '../empty-state.tsx'
import { EmailAddress } from '../format/email-address.tsx'
import { Instant } from '../format/instant.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { useI18n } from '../i18n/i18n-context.tsx'
import { textOf, useText } from '../i18n/use-text.ts'
import { DataTable } from '../table/data-table.tsx'
import { stateColumn, stateFilter } from '../table/state-column.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableList } from '../table/table-props.ts'

export const mailTableSpec = {
  sorts: ['subject', 'to', 'company', 'state', 'createdAt'],
  defaultSort: '-createdAt',
  filters: ['state'],
} as const

/** What becomes of a message that leaves the house. */
export const messageStates = ['pending', 'delivered', 'dead'] as const

/** Letters that the portal wrote, the newest first. */
export function MailTable(list: TableList<MailRow>) {
  const t = useText('mailbox')
  const i18n = useI18n()
  return (
    <DataTable
      {...list}
      caption={t('title')}
      columns={mailColumns(i18n)}
      rowKey={({ id }) => id}
      hrefOf={({ id }) => `/desk/mailbox/${id}`}
      filters={[stateFilter(i18n, 'message', { label: t('state'), states: messageStates })]}
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
    {
      key: 'subject',
      header: t('subject'),
      cell: (row) => row.subject,
      primary: true,
      sortable: true,
    },
    {
      key: 'to',
      header: t('to'),
      sortable: true,
      cell: ({ to }) => <EmailAddress value={to} />,
      value: ({ to }) => to,
    },
    {
      key: 'company',
      wide: true,
      header: t('company'),
      sortable: true,
      cell: (row) => row.company?.name,
    },
    stateColumn(i18n, 'message', { header: t('state'), sortable: true, of: (row) => row.state }),
    {
      key: 'createdAt',
      header: t('written'),
      sortable: true,
      cell: (row) => <Instant value={row.createdAt} />,
      value: (row) => row.createdAt,
    },
  ]
}
