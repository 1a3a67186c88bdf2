import type { InvoiceRow } from '#app/domain/billing/invoice-standing.ts'
import { agingBuckets } from '#pricing/aging.ts'
import { isCalendarDay } from '#pricing/calendar-day.ts'
import { EmptyState } from '../empty-state.tsx'
import { Day } from '../format/day.tsx'
import { formatDay } from '../format/format-date.ts'
import { Money } from '../format/money.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { useFormattingLocale, useI18n } from '../i18n/i18n-context.tsx'
import { textOf, useText } from '../i18n/use-text.ts'
import { BulkDownload } from '../table/bulk-download.tsx'
import { DataTable } from '../table/data-table.tsx'
import { stateColumn, stateFilter } from '../table/state-column.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableList } from '../table/table-props.ts'
import { bucketLabels } from './bucket-labels.ts'
import { Due } from './due.tsx'
import { mostInvoicesZipped } from './invoice-table-spec.ts'

type InvoiceTableProps = TableList<InvoiceRow> & {
  /** '/account/invoices' or '/desk/invoices' */
  base: string
  showsCompany: boolean
}

/** Invoices and credit notes with what is open, for the buyer and for the desk. */
export function InvoiceTable({ base, showsCompany, ...list }: InvoiceTableProps) {
  const t = useText('invoices')
  const i18n = useI18n()
  const locale = useFormattingLocale()
  return (
    <DataTable
      {...list}
      caption={t('title')}
      columns={invoiceColumns(i18n, showsCompany)}
      exportHref={`${base}.csv`}
      rowKey={({ number }) => number}
      hrefOf={({ number }) => `${base}/${number}`}
      searchable
      bulk={<BulkDownload href={`${base}.zip`}>{t('downloadSelected')}</BulkDownload>}
      bulkLimit={mostInvoicesZipped}
      filters={[
        stateFilter(i18n, 'invoice', {
          label: t('state'),
          states: ['open', 'partiallyPaid', 'overdue', 'paid', 'credited'],
        }),
      ]}
      linkedWords={{
        bucket: (text) => {
          const bucket = agingBuckets.find((one) => one === text)
          return bucket ? textOf(i18n, 'receivables')(bucketLabels[bucket]) : text
        },
        asOf: (day) => (isCalendarDay(day) ? formatDay(locale, day) : day),
      }}
      empty={<EmptyState icon="card" title={showsCompany ? t('deskEmpty') : t('empty')} />}
    />
  )
}

/** The columns of the list and of its export. */
export function invoiceColumns(i18n: I18n, showsCompany: boolean): TableColumn<InvoiceRow>[] {
  const t = textOf(i18n, 'invoices')
  return [
    {
      key: 'number',
      header: t('number'),
      primary: true,
      sortable: true,
      cell: ({ number }) => number,
    },
    ...(showsCompany
      ? [
          {
            key: 'company',
            header: t('company'),
            sortable: true,
            cell: ({ companyName }: InvoiceRow) => companyName,
          },
        ]
      : []),
    stateColumn(i18n, 'invoice', { header: t('state'), sortable: true, of: (row) => row.state }),
    {
      key: 'issuedOn',
      wide: true,
      header: t('issued'),
      sortable: true,
      cell: ({ issuedOn }) => <Day value={issuedOn} />,
      value: ({ issuedOn }) => issuedOn,
    },
    {
      key: 'dueOn',
      header: t('due'),
      sortable: true,
      cell: ({ kind, dueOn, daysOverdue }) =>
        kind === 'invoice' ? <Due on={dueOn} daysOverdue={daysOverdue} /> : t('creditNote'),
      value: ({ kind, dueOn }) => (kind === 'invoice' ? dueOn : t('creditNote')),
    },
    {
      key: 'purchaseOrder',
      wide: true,
      header: t('purchaseOrder'),
      cell: ({ purchaseOrderNumber, orderNumber }) => purchaseOrderNumber ?? orderNumber ?? '–',
    },
    {
      key: 'total',
      card: 'figure',
      header: t('total'),
      numeric: true,
      sortable: true,
      cell: (row) => <Money value={row.total} />,
      value: (row) => row.total,
    },
    {
      key: 'open',
      header: t('open'),
      numeric: true,
      sortable: true,
      cell: (row) => <Money value={row.open} />,
      value: (row) => row.open,
    },
  ]
}
