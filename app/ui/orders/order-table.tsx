import { type CreditPart, isCreditPart } from '#app/domain/credit/credit-part.ts'
import type { OrderRow } from '#app/domain/orders/order-view.ts'
import { EmptyState } from '../empty-state.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { useI18n } from '../i18n/i18n-context.tsx'
import { textOf, useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { BulkDownload } from '../table/bulk-download.tsx'
import { DataTable } from '../table/data-table.tsx'
import { stateColumn, stateFilter } from '../table/state-column.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableList } from '../table/table-props.ts'
import { mostOrdersPrinted } from './order-table-spec.ts'

const statuses = [
  'pendingApproval',
  'pendingPayment',
  'placed',
  'onHold',
  'picking',
  'partiallyShipped',
  'shipped',
  'completed',
  'cancelled',
  'rejected',
] as const

const creditWords = {
  committed: 'openOrders',
  kept: 'kept',
  waiting: 'waiting',
  held: 'held',
} as const satisfies Record<CreditPart, string>

type OrderTableProps = TableList<OrderRow> & {
  hrefOf: (row: OrderRow) => string
  /** The desk sees whose order it is. */
  withCompany?: boolean
}

/** The list of orders, on the account and on the desk. */
export function OrderTable({ withCompany = false, ...list }: OrderTableProps) {
  const i18n = useI18n()
  const t = useText('orders')
  return (
    <DataTable
      {...list}
      caption={t('title')}
      rowKey={(row) => row.number}
      exportHref={withCompany ? '/desk/orders.csv' : '/account/orders.csv'}
      columns={orderColumns(i18n, withCompany)}
      filters={[
        stateFilter(i18n, 'order', { key: 'status', label: t('status'), states: statuses }),
      ]}
      linkedWords={{
        credit: (part) => (isCreditPart(part) ? textOf(i18n, 'credit')(creditWords[part]) : part),
      }}
      searchable
      bulk={
        withCompany && <BulkDownload href="/desk/orders.pdf">{t('printSelected')}</BulkDownload>
      }
      bulkLimit={mostOrdersPrinted}
      empty={
        <EmptyState
          title={t('empty')}
          action={!withCompany && <LinkButton to="/catalog">{t('toCatalog')}</LinkButton>}
        >
          {t('emptyHelp')}
        </EmptyState>
      }
    />
  )
}

/** The columns of the list and of its export. */
export function orderColumns(i18n: I18n, withCompany: boolean): TableColumn<OrderRow>[] {
  const t = textOf(i18n, 'orders')
  const company: TableColumn<OrderRow> = {
    key: 'company',
    header: t('company'),
    cell: (row) => row.company,
    sortable: true,
  }
  return [
    {
      key: 'number',
      header: t('number'),
      cell: (row) => row.number,
      sortable: true,
      primary: true,
    },
    ...(withCompany ? [company] : []),
    stateColumn(i18n, 'order', {
      key: 'status',
      header: t('status'),
      sortable: true,
      of: (row) => row.status,
    }),
    {
      key: 'orderedOn',
      header: t('orderedOn'),
      cell: (row) => <Day value={row.orderedOn} />,
      value: (row) => row.orderedOn,
      sortable: true,
    },
    {
      key: 'purchaseOrderNumber',
      wide: true,
      header: t('purchaseOrderNumber'),
      cell: (row) =>
        row.purchaseOrderNumber && <span className="nowrap">{row.purchaseOrderNumber}</span>,
      value: (row) => row.purchaseOrderNumber,
    },
    { key: 'placedBy', wide: true, header: t('placedBy'), cell: (row) => row.placedBy },
    { key: 'lines', wide: true, header: t('lines'), cell: (row) => row.lines, numeric: true },
    {
      key: 'total',
      card: 'figure',
      header: t('total'),
      cell: (row) => <Money value={row.total} />,
      value: (row) => row.total,
      numeric: true,
      sortable: true,
    },
  ]
}
