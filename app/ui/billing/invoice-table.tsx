import type { InvoiceRow } from '#app/domain/billing/invoice-standing.ts'
import { Status } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { useI18n } from '../i18n/i18n-context.tsx'
import { textOf, useText } from '../i18n/use-text.ts'
import { BulkDownload } from '../table/bulk-download.tsx'
import { DataTable } from '../table/data-table.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableState } from '../table/table-state.ts'
import { Due } from './due.tsx'
import { mostInvoicesZipped } from './invoice-table-spec.ts'

type Props = {
  state: TableState
  rows: readonly InvoiceRow[]
  total: number
  /** '/account/invoices' or '/desk/invoices' */
  base: string
  showsCompany: boolean
}

/** Invoices and credit notes with what is open, for the buyer and for the desk. */
export function InvoiceTable({ state, rows, total, base, showsCompany }: Props) {
  const t = useText('invoices')
  const states = useText('states')
  const i18n = useI18n()
  return (
    <DataTable
      caption={t('title')}
      state={state}
      rows={rows}
      total={total}
      columns={invoiceColumns(i18n, showsCompany)}
      exportHref={`${base}.csv`}
      rowKey={({ number }) => number}
      hrefOf={({ number }) => `${base}/${number}`}
      searchable
      bulk={<BulkDownload href={`${base}.zip`}>{t('downloadSelected')}</BulkDownload>}
      bulkLimit={mostInvoicesZipped}
      filters={[
        {
          key: 'state',
          label: t('state'),
          options: (['open', 'partiallyPaid', 'overdue', 'paid', 'credited'] as const).map(
            (value) => ({ value, label: states(`invoice.${value}`) }),
          ),
        },
      ]}
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
    {
      key: 'state',
      card: 'state',
      header: t('state'),
      cell: (row) => <Status kind="invoice" state={row.state} />,
      value: (row) => i18n.t(`states:invoice.${row.state}`),
    },
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
