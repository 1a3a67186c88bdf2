import type { PaymentRow } from '#app/domain/billing/payment-row.ts'
import { Badge } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { useI18n } from '../i18n/i18n-context.tsx'
import { textOf, useText } from '../i18n/use-text.ts'
import { DataTable } from '../table/data-table.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableList } from '../table/table-props.ts'
import { paymentTones } from './payment-tones.ts'

export const paymentTableSpec = {
  sorts: ['number', 'company', 'state', 'valueOn', 'amount', 'unapplied'],
  defaultSort: '-number',
  pageSize: 50,
} as const

/** Money that came in and went back, the newest first. */
export function PaymentTable(list: TableList<PaymentRow>) {
  const t = useText('payments')
  return (
    <DataTable
      {...list}
      caption={t('title')}
      columns={paymentColumns(useI18n())}
      rowKey={({ number }) => number}
      hrefOf={({ number }) => `/desk/payments/${number}`}
      exportHref="/desk/payments.csv"
      searchable
      empty={<EmptyState icon="card" title={t('empty')} />}
    />
  )
}

/** The columns of the list and of its export. */
export function paymentColumns(i18n: I18n): TableColumn<PaymentRow>[] {
  const t = textOf(i18n, 'payments')
  return [
    {
      key: 'number',
      header: t('number'),
      primary: true,
      sortable: true,
      cell: ({ number }) => number,
    },
    {
      key: 'company',
      header: t('company'),
      sortable: true,
      cell: ({ companyName }) => companyName,
    },
    {
      key: 'state',
      card: 'state',
      header: t('state'),
      sortable: true,
      cell: ({ state: one }) => <Badge tone={paymentTones[one]}>{t(`states.${one}`)}</Badge>,
      value: (row) => t(`states.${row.state}`),
    },
    {
      key: 'valueOn',
      header: t('valueOn'),
      sortable: true,
      cell: ({ valueOn }) => <Day value={valueOn} />,
      value: (row) => row.valueOn,
    },
    {
      key: 'reference',
      wide: true,
      header: t('referenceShort'),
      cell: (row) => row.reference ?? '–',
    },
    {
      key: 'amount',
      card: 'figure',
      header: t('amount'),
      numeric: true,
      sortable: true,
      cell: ({ amount }) => <Money value={amount} />,
      value: (row) => row.amount,
    },
    {
      key: 'unapplied',
      header: t('unapplied'),
      numeric: true,
      sortable: true,
      cell: ({ unapplied }) => <Money value={unapplied} />,
      value: (row) => row.unapplied,
    },
  ]
}
