import type { StockRow } from '#app/domain/inventory/stock-row.ts'
import { EmptyState } from '../empty-state.tsx'
import { Quantity } from '../format/quantity.tsx'
import type { I18n } from '../i18n/create-i18n.ts'
import { useI18n } from '../i18n/i18n-context.tsx'
import { textOf, useText } from '../i18n/use-text.ts'
import { DataTable } from '../table/data-table.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableState } from '../table/table-state.ts'

export const stockTableSpec = { sorts: ['sku', 'available'], defaultSort: 'sku', pageSize: 50 }

type StockTableProps = { state: TableState; rows: readonly StockRow[]; total: number }

/** Every level of every warehouse, with what is free to promise. */
export function StockTable(props: StockTableProps) {
  const t = useText('stock')
  return (
    <DataTable
      {...props}
      caption={t('title')}
      rowKey={({ id }) => id}
      columns={stockColumns(useI18n())}
      exportHref="/desk/stock.csv"
      searchable
      empty={<EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
    />
  )
}

/** The columns of the list and of its export. */
export function stockColumns(i18n: I18n): TableColumn<StockRow>[] {
  const t = textOf(i18n, 'stock')
  const figures = ['onHand', 'allocated', 'reserved', 'quarantined', 'safety'] as const
  return [
    { key: 'sku', header: t('item'), cell: (row) => row.sku, sortable: true, primary: true },
    { key: 'name', header: t('name'), cell: (row) => row.name },
    { key: 'warehouse', header: t('warehouse'), cell: (row) => row.warehouse },
    { key: 'bin', header: t('bin'), cell: (row) => row.bin },
    ...figures.map((key) => ({
      key,
      header: t(key),
      cell: (row: StockRow) => <Quantity value={row[key]} />,
      value: (row: StockRow) => row[key],
      numeric: true,
      wide: key !== 'onHand' && key !== 'allocated',
    })),
    {
      key: 'available',
      card: 'figure',
      header: t('available'),
      cell: (row) => <Quantity value={row.available} unit={row.unitCode} />,
      value: (row) => row.available,
      numeric: true,
      sortable: true,
    },
  ]
}
