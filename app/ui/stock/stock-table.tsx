import type { StockRow } from '#app/domain/inventory/stock-row.ts'
import { EmptyState } from '../empty-state.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { DataTable } from '../table/data-table.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableState } from '../table/table-state.ts'

type StockTableProps = { state: TableState; rows: readonly StockRow[]; total: number }

/** Every level of every warehouse, with what is free to promise. */
export function StockTable(props: StockTableProps) {
  const t = useText('stock')
  const figures = ['onHand', 'allocated', 'reserved', 'quarantined', 'safety'] as const
  const columns: TableColumn<StockRow>[] = [
    { key: 'sku', header: t('item'), cell: (row) => row.sku, sortable: true, primary: true },
    { key: 'name', header: t('name'), cell: (row) => row.name },
    { key: 'warehouse', header: t('warehouse'), cell: (row) => row.warehouse },
    { key: 'bin', header: t('bin'), cell: (row) => row.bin },
    ...figures.map((key) => ({
      key,
      header: t(key),
      cell: (row: StockRow) => <Quantity value={row[key]} />,
      numeric: true,
    })),
    {
      key: 'available',
      header: t('available'),
      cell: (row) => <Quantity value={row.available} unit={row.unitCode} />,
      numeric: true,
      sortable: true,
    },
  ]
  return (
    <DataTable
      {...props}
      caption={t('title')}
      rowKey={({ id }) => id}
      columns={columns}
      searchable
      empty={<EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
    />
  )
}
